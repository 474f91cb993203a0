import { z } from 'zod';
import { refuse } from '#lib/action-failure.ts';
import { isPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { accountKey, limitTries } from '../limit-tries.ts';
import { openSession } from '../open-session.ts';
import { returnPath } from '../return-path.ts';
import { dropSessionToken } from '../session-cookie.ts';
import { staffAction } from '../staff-action.ts';

const NO_MATCH = 'E-mail and password do not match an account of this store.';

/** Getting in and out. */
export const access = {
  signIn: staffAction({
    permission: 'public',
    input: z.object({
      email: z.email('Enter your e-mail address.').max(254),
      password: z.string('Enter your password.').min(1, 'Enter your password.').max(200),
      to: z.string().max(2000).nullish(),
    }),
    /** Unknown addresses take the same look-ups and the same work as known ones. */
    async handler({ email, password, to }, { people, context }) {
      await limitTries('sign-in', email, context);
      const [account, member] = await Promise.all([people.accounts.byEmail(email), people.members.byEmail(email)]);
      const right = await isPassword(password, account?.passwordHash ?? null);
      if (!right || !account || member?.accountId !== account.id) throw refuse(NO_MATCH);
      await people.accounts.forgetTries(await accountKey('sign-in', email));
      await openSession(context, member, 'password');
      return { data: { to: returnPath(to) }, changes: [{ action: 'session.open' }], actor: member };
    },
  }),

  signOut: staffAction({
    permission: 'signedIn',
    input: z.object({}),
    async handler(_, { people, staff, context }) {
      await people.sessions.close(staff.sessionId, staff.membershipId);
      dropSessionToken(context);
      return { data: { to: paths.admin.signIn() }, changes: [{ action: 'session.close' }] };
    },
  }),
};
