import { env } from 'cloudflare:workers';
import { z } from 'zod';
import { deliverSoon } from '#features/mail/deliver-soon.ts';
import { refuse } from '#lib/action-failure.ts';
import { paths } from '#lib/paths.ts';
import { requireFresh } from '../fresh.ts';
import { noticeLetter } from '../letters-to-staff.ts';
import { limitTries } from '../limit-tries.ts';
import { newRecoveryCodes, recoveryCode, RECOVERY_RANDOM } from '../recovery-codes.ts';
import { recoveryHash, sealTotp, totpSecretOf } from '../second-factor.ts';
import { staffAction, type StaffContext } from '../staff-action.ts';
import { newTotpSecret, totpStep } from '../totp.ts';

const SECRET_BYTES = 20;

/** A second factor beside the password: codes of an app, and codes for the day it is lost. */
export const secondFactor = {
  /** Makes a secret that is not asked for until a code of it was typed. */
  begin: staffAction({
    permission: 'signedIn',
    input: z.object({}),
    async handler(_, { people, staff, now }) {
      requireFresh(staff, now);
      const secret = newTotpSecret(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
      await people.accounts.proposeTotp(staff.accountId, await sealTotp(secret, staff.accountId, env.APP_SECRET), now);
      return { data: { to: paths.admin.setUpCodes() }, changes: [] };
    },
  }),

  /** Turns it on, and answers the recovery codes: they are shown once. */
  confirm: staffAction({
    permission: 'signedIn',
    input: z.object({ code: z.string('Enter the code.').min(1, 'Enter the code.').max(20) }),
    async handler({ code }, asked) {
      const { people, staff, now, context } = asked;
      requireFresh(staff, now);
      await limitTries('second-factor', staff.email, context);
      const account = await people.accounts.byId(staff.accountId);
      const secret = account && account.totpSince === null && (await totpSecretOf(account, env.APP_SECRET));
      if (!secret) throw refuse('Begin again: there is nothing to confirm.');
      const step = totpStep(secret, code, now);
      if (step === null) throw refuse('This code does not fit. Check the clock of your phone, and try the next one.');
      const codes = newCodes();
      await people.accounts.confirmTotp(staff.accountId, step, await hashesOf(codes, staff.accountId), now);
      await tell('Codes of an app are asked for when you sign in', asked);
      return { data: { codes }, changes: [{ action: 'account.second-factor-on' }] };
    },
  }),

  renewRecoveryCodes: staffAction({
    permission: 'signedIn',
    input: z.object({}),
    async handler(_, { people, staff, now }) {
      requireFresh(staff, now);
      const codes = newCodes();
      await people.accounts.replaceRecoveryCodes(staff.accountId, await hashesOf(codes, staff.accountId));
      return { data: { codes }, changes: [{ action: 'account.recovery-codes' }] };
    },
  }),

  turnOff: staffAction({
    permission: 'signedIn',
    input: z.object({}),
    async handler(_, asked) {
      const { people, staff, now } = asked;
      requireFresh(staff, now);
      await people.accounts.dropTotp(staff.accountId, now);
      await tell('Codes of an app are not asked for any more', asked);
      const data = { to: paths.admin.account(), said: 'Codes are not asked for any more' };
      return { data, changes: [{ action: 'account.second-factor-off' }] };
    },
  }),
};

const newCodes = () => newRecoveryCodes(crypto.getRandomValues(new Uint8Array(RECOVERY_RANDOM)));

const hashesOf = (codes: string[], accountId: string) =>
  Promise.all(codes.map((code) => recoveryHash(recoveryCode(code) ?? '', accountId)));

async function tell(what: string, { shop, site, staff, now, context }: StaffContext): Promise<void> {
  await shop.mail.queue(noticeLetter(staff.email, what, { site, url: context.url, env }), now);
  deliverSoon(context.locals);
}
