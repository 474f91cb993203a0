import { Secret, TOTP } from 'otpauth';
import { accountsDb } from '#db/accounts.ts';
import { peopleDbFor } from '#db/platform.ts';
import { invitationsRepo } from '#features/staff/invitations.repo.ts';
import { membersRepo } from '#features/staff/members.repo.ts';
import { sealTotp } from '#features/staff/second-factor.ts';
import { newTotpSecret } from '#features/staff/totp.ts';
import { newId, newToken, sha256 } from '#lib/ids.ts';
import { hashPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { submit, type Tasks } from './browser.ts';
import type { Answer } from './http.ts';
import { SECRET } from './rig.ts';
import { newBrowser } from './shopper.ts';
import { NOW } from './store.ts';
import { acting, type Place } from './place.ts';

export const OLD_PASSWORD = 'correct horse battery staple';
const hashed = hashPassword(OLD_PASSWORD);

/** The people of a scenario's store, round the gate. */
export function staffOf({ rig, store }: Place) {
  const people = peopleDbFor({ DB: rig.db }, store);
  const accounts = accountsDb(rig.db);
  return {
    accounts,
    /** Somebody who owns the store and knows `OLD_PASSWORD`. */
    async employ() {
      const email = `${newId()}@rig.example`;
      const accountId = await accounts.create({ email, name: 'Ada', passwordHash: await hashed }, NOW);
      const member = { id: newId(), accountId, name: 'Ada', email, role: 'owner' as const };
      await membersRepo(people).add(member, NOW);
      return member;
    },
    /** Asks somebody for a code besides their password from now on. Answers the code of this moment. */
    async askForCode(accountId: string) {
      const secret = newTotpSecret(crypto.getRandomValues(new Uint8Array(20)));
      await accounts.proposeTotp(accountId, await sealTotp(secret, accountId, SECRET), NOW);
      await accounts.confirmTotp(accountId, 0, [], NOW);
      return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: NOW });
    },
    /** The token of a link that lets the account choose a new password. */
    async resetToken(accountId: string, now = NOW) {
      const token = newToken();
      await accounts.startReset(accountId, store.id, await sha256(token), now);
      return token;
    },
    /** The token of a link that lets somebody join. */
    async invite(email: string, now = NOW) {
      const token = newToken();
      const invitation = { email, role: 'admin', invitedBy: 'Ada', tokenHash: await sha256(token) } as const;
      await invitationsRepo(people).invite(invitation, now);
      return token;
    },
  };
}

/** A form of the admin, filled in. */
export type Form = { page: string; action: string; fields: Record<string, string> };

/** A browser that knows nobody yet sends forms of the admin, one after the other, as long as they are taken. */
export const sends =
  ({ rig, store }: Place, forms: [Form, ...Form[]], now = NOW) =>
  async (tasks?: Tasks): Promise<Answer> => {
    const browser = acting(newBrowser(rig, store, now), tasks);
    const [{ page, action, fields }, ...more] = forms;
    let answer = await submit(browser, `${page}?_action=admin.${action}`, fields);
    for (const form of more) {
      if (answer.status !== 303) break;
      answer = await submit(browser, `${form.page}?_action=admin.${form.action}`, form.fields);
    }
    return answer;
  };

/** The form that lets somebody in by their password. */
export const signIn = (email: string, password = OLD_PASSWORD): Form => ({
  ...{ page: paths.admin.signIn(), action: 'access.signIn', fields: { email, password } },
});

/** The form that a link to a new password leads to. */
export const choose = (token: string, password: string): Form => ({
  ...{ page: paths.admin.reset(token), action: 'recovery.finish', fields: { token, password } },
});

/** The form by which somebody new joins. */
export const join = (token: string, name: string): Form => ({
  page: paths.admin.invitation(token),
  action: 'joining.withNewAccount',
  fields: { token, name, password: 'a new password that is long' },
});

/** The form by which they join once their account is there. */
export const joinAgain = (token: string): Form => {
  const { page, fields } = join(token, '');
  return { page, action: 'joining.withPassword', fields: { token, password: fields['password']! } };
};

/** The form that asks for a link to a new password. */
export const askReset = (email: string): Form => ({
  ...{ page: paths.admin.askReset(), action: 'recovery.ask', fields: { email } },
});
