import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { refuse } from '#lib/action-failure.ts';
import { hashPassword, isPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { noticeLetter } from '../letters-to-staff.ts';
import { accountKey, limitTries } from '../limit-tries.ts';
import { newPassword } from '../new-password-input.ts';
import { passwordProblem, wordsAbout } from '../new-password.ts';
import { openSession } from '../open-session.ts';
import { returnPath } from '../return-path.ts';
import { sessionCookie } from '../staff-cookies.ts';
import { staffAction, type StaffContext } from '../staff-action.ts';

const password = z.string('Enter your password.').min(1, 'Enter your password.').max(200);
const to = () => paths.admin.account();

/** What people do with their own account. */
export const account = {
  rename: staffAction({
    permission: 'signedIn',
    input: z.object({ name: z.string('Enter your name.').trim().min(1, 'Enter your name.').max(80) }),
    async handler({ name }, { people, staff, now }) {
      await people.accounts.rename(staff.accountId, name, now);
      const change = { action: 'account.rename', before: { name: staff.name }, after: { name } } as const;
      return { data: { to: to(), said: 'Saved your name' }, changes: [change] };
    },
  }),

  /** Ends every session of the account, at every store, but for the one that this browser gets anew. */
  changePassword: staffAction({
    permission: 'signedIn',
    input: z.object({ current: password, ...newPassword }),
    async handler({ current, password }, asked) {
      const { people, shop, site, staff, now, context } = asked;
      await provePassword(current, asked);
      const problem = passwordProblem(password, wordsAbout(staff, site));
      if (problem) throw refuse(problem);
      await people.accounts.setPassword(staff.accountId, await hashPassword(password), now);
      await openSession(context, { ...staff, id: staff.membershipId }, 'password');
      await shop.mail.queue(
        noticeLetter(staff.email, 'Your password was changed', { site, url: context.url, env }),
        now,
      );
      deliverSoon(context.locals);
      const said = 'Changed your password, and signed you out everywhere else';
      return { data: { to: to(), said }, changes: [{ action: 'account.password' }] };
    },
  }),

  /** Proves again who is at the keyboard, before something that lets people in is changed. */
  confirm: staffAction({
    permission: 'signedIn',
    input: z.object({ password, to: z.string().max(2000).nullish() }),
    async handler({ password, to }, asked) {
      await provePassword(password, asked);
      await asked.people.sessions.confirm(asked.staff.sessionId, asked.now);
      return { data: { to: returnPath(to) }, changes: [{ action: 'session.confirm' }] };
    },
  }),

  endSession: staffAction({
    permission: 'signedIn',
    input: z.object({ sessionId: z.string().min(1).max(64) }),
    async handler({ sessionId: id }, { people, staff }) {
      await people.sessions.close(id, staff.membershipId);
      return { data: { to: to(), said: 'Signed that browser out' }, changes: [{ action: 'session.revoke' }] };
    },
  }),

  endAllSessions: staffAction({
    permission: 'signedIn',
    input: z.object({}),
    async handler(_, { people, staff, context, now }) {
      await people.accounts.endSessions(staff.accountId, now);
      sessionCookie.drop(context);
      const said = 'You are signed out everywhere.';
      return { data: { to: paths.admin.signIn(), said }, changes: [{ action: 'session.revoke-all' }] };
    },
  }),
};

/** @throws when it is not the password of who is signed in, or was tried too often */
async function provePassword(typed: string, { people, staff, context }: StaffContext): Promise<void> {
  await limitTries('sign-in', staff.email, context);
  const account = await people.accounts.byId(staff.accountId);
  if (!(await isPassword(typed, account?.passwordHash ?? null))) throw refuse('This is not your password.');
  await people.accounts.forgetTries(await accountKey('sign-in', staff.email));
}
