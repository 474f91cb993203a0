import { newId, newToken, sha256 } from '#lib/ids.ts';
import { hashPassword } from '#lib/password.ts';
import { paths } from '#lib/paths.ts';
import { submit, type Tasks } from './browser.ts';
import { acting, type Place } from './place.ts';
import { newBrowser } from './shopper.ts';
import type { Form } from './staff.ts';
import { NOW } from './store.ts';

export const OLD_PASSWORD = 'correct horse battery staple';
const hashed = hashPassword(OLD_PASSWORD);

/** The token of a link that lets somebody finish an account. */
export async function joinToken({ shop }: Place, email: string, name = 'Ada'): Promise<string> {
  const token = newToken();
  await shop.customerJoining.begin({ email, name }, await sha256(token), NOW);
  return token;
}

/** Somebody with an account of the store, who knows `OLD_PASSWORD`. */
export async function newCustomer(place: Place) {
  const email = `${newId()}@rig.example`;
  const joined = await place.shop.customerJoining.finish(
    await sha256(await joinToken(place, email)),
    await hashed,
    NOW,
  );
  if (joined.kind !== 'joined') throw new Error(`There is no account: ${joined.kind}.`);
  return { id: joined.customerId, email };
}

/** The token of a link that lets a customer choose a new password. */
export async function resetToken({ shop }: Place, customerId: string): Promise<string> {
  const token = newToken();
  await shop.customerResets.begin(customerId, await sha256(token), NOW);
  return token;
}

/** A browser that knows nobody yet sends a form of the account pages. */
export const sendsAsCustomer =
  ({ rig, store }: Place, { page, action, fields }: Form, now = NOW) =>
  (tasks?: Tasks) =>
    submit(acting(newBrowser(rig, store, now), tasks), `${page}?_action=account.${action}`, fields);

export const register = (email: string): Form => ({
  ...{ page: paths.account.register(), action: 'register', fields: { name: 'Ada', email } },
});
export const finishAccount = (token: string, password: string): Form => ({
  ...{ page: paths.account.join(token), action: 'join', fields: { token, password } },
});
export const forgot = (email: string): Form => ({
  ...{ page: paths.account.askReset(), action: 'askReset', fields: { email } },
});
export const choose = (token: string, password: string): Form => ({
  ...{ page: paths.account.reset(token), action: 'reset', fields: { token, password } },
});
export const signIn = (email: string, password = OLD_PASSWORD): Form => ({
  ...{ page: paths.account.signIn(), action: 'signIn', fields: { email, password } },
});
