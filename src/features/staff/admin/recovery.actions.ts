import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { refuse } from '#lib/action-failure.ts';
import { newToken, sha256 } from '#lib/ids.ts';
import { hashPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { noticeLetter, resetLetter } from '../letters-to-staff.ts';
import { accountKey, limitTries } from '../limit-tries.ts';
import { newPassword } from '../new-password-input.ts';
import { passwordProblem, wordsAbout } from '../new-password.ts';
import { staffAction } from '../staff-action.ts';

const SENT = 'If this address has an account here, a letter with a link is on its way. It works for 30 minutes.';
export const USED_UP = 'This link was used, or is too old. Ask for a new one.';

/** Choosing a new password when the old one is forgotten. */
export const recovery = {
  ask: staffAction({
    permission: 'public',
    input: z.object({ email: z.email('Enter your e-mail address.').max(254) }),
    /**
     * Queues the same letter for everybody. Whether there is such an account is looked up when it is sent: neither words nor
     * time tell it, and what is promised outlasts a database that fails in the next moment.
     */
    async handler({ email }, { context, shop, site, now }) {
      await limitTries('reset', email, context);
      await shop.mail.queue(await resetLetter(email, newToken(), { site, url: context.url, env }), now);
      deliverSoon(context.locals);
      return { data: { said: SENT }, changes: [] };
    },
  }),

  finish: staffAction({
    permission: 'public',
    input: z.object({ token: z.string().min(1).max(100), ...newPassword }),
    async handler({ token, password }, { people, shop, site, now, context }) {
      const tokenHash = await sha256(token);
      const who = await people.accounts.resetFor(tokenHash, site.id, now);
      if (!who) throw refuse(USED_UP);
      const problem = passwordProblem(password, wordsAbout(who, site));
      if (problem) throw refuse(problem);
      const done = await people.accounts.finishReset(tokenHash, site.id, await hashPassword(password), now);
      if (!done) throw refuse(USED_UP);
      await people.accounts.forgetTries(await accountKey('sign-in', who.email));
      await shop.mail.queue(noticeLetter(who.email, 'Your password was changed', { site, url: context.url, env }), now);
      deliverSoon(context.locals);
      const data = { to: paths.admin.signIn(), said: 'Your password is changed. Sign in with it.' };
      return { data, changes: [{ action: 'account.password-reset' }], actor: who };
    },
  }),
};
