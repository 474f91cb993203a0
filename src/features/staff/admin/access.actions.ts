import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { refuse } from '#lib/action-failure.ts';
import { isPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { enter, REPLACED } from '../enter.ts';
import { accountKey, limitTries } from '../limit-tries.ts';
import { openSessionOf } from '../open-session.ts';
import { returnPath } from '../return-path.ts';
import { provesSecondFactor } from '../second-factor.ts';
import { sessionCookie, stepCookie } from '../staff-cookies.ts';
import { staffAction } from '../staff-action.ts';

const NO_MATCH = 'E-mail and password do not match an account of this store.';
const NO_CODE = 'This code is not right, or was used before. Try the one that is shown now.';
const TOO_LATE = 'That took too long, or too many codes were wrong. Sign in again.';

const to = z.string().max(2000).nullish();

/** Getting in and out. */
export const access = {
  signIn: staffAction({
    permission: 'public',
    input: z.object({
      email: z.email('Enter your e-mail address.').max(254),
      password: z.string('Enter your password.').min(1).max(200, 'A password has 200 characters at most.'),
      to,
    }),
    /** Unknown addresses take the same look-ups and the same work as known ones. */
    async handler({ email, password, to }, asked) {
      const { people, context } = asked;
      await limitTries('sign-in', email, context);
      const [account, member] = await Promise.all([people.accounts.byEmail(email), people.members.byEmail(email)]);
      const right = await isPassword(password, account?.passwordHash ?? null);
      if (!right || !account || member?.accountId !== account.id) throw refuse(NO_MATCH);
      await people.accounts.forgetTries(await accountKey('sign-in', email));
      return enter(account, member, { method: 'password', to: returnPath(to) }, asked);
    },
  }),

  secondFactor: staffAction({
    permission: 'public',
    input: z.object({ code: z.string('Enter the code.').min(1).max(40), to }),
    async handler({ code, to }, { people, now, context }) {
      const tokenHash = await stepCookie.hash(context);
      const challenge = tokenHash && (await people.challenges.answer('second-factor', tokenHash, now));
      const account = challenge && challenge.accountId && (await people.accounts.byId(challenge.accountId));
      const member = account && (await people.members.byAccount(account.id));
      if (!challenge || !account || !member) throw refuse(TOO_LATE);
      if (account.passwordChangedAt > challenge.createdAt) throw refuse(TOO_LATE);
      await limitTries('second-factor', account.email, context);
      const method = await provesSecondFactor(account, code, people.accounts, { secret: env.APP_SECRET, now });
      if (!method) throw refuse(NO_CODE);
      if (!(await people.challenges.end(challenge.id))) throw refuse(TOO_LATE);
      stepCookie.drop(context);
      if (!(await openSessionOf(account, member, 'password', context))) throw refuse(REPLACED);
      const after = { method: 'password', secondFactor: method };
      return { data: { to: returnPath(to) }, changes: [{ action: 'session.open', after }], actor: member };
    },
  }),

  signOut: staffAction({
    permission: 'signedIn',
    input: z.object({}),
    async handler(_, { people, staff, context }) {
      await people.sessions.close(staff.sessionId, staff.membershipId);
      sessionCookie.drop(context);
      return { data: { to: paths.admin.signIn() }, changes: [{ action: 'session.close' }] };
    },
  }),
};
