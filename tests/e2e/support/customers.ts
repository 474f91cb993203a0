import type { APIRequestContext, Page } from 'playwright/test';
import { ask } from './direct.ts';
import { letterTo, linkIn } from './letters.ts';
import { at } from './stores.ts';

export const CUSTOMER_PASSWORD = 'a lamp on the landing';

/** Sends a form of a store without a browser, as a page of the store would. */
export const post = (
  request: APIRequestContext,
  host: string,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) =>
  ask(request, host, path, {
    ...{ method: 'POST', form, maxRedirects: 0 },
    headers: { Origin: at(host).slice(0, -1), Cookie: '', ...headers },
  });

/** Makes an account by the letter that a store sends, and answers the `Cookie` header of its first session. */
export async function joinAs(request: APIRequestContext, host: string, email: string, name = 'Dana Whitlock') {
  await post(request, host, '/account/register?_action=account.register', { email, name });
  const path = linkIn(await letterTo(request, host, email));
  const form = { token: path.split('/').at(-1)!, password: CUSTOMER_PASSWORD };
  return cookieOf(await post(request, host, `${path}?_action=account.join`, form));
}

/**
 * The `Cookie` header of the session that an answer begins.
 * @throws when it begins none
 */
export function cookieOf(answer: { status: () => number; headers: () => Record<string, string> }): string {
  const [cookie] = /hermes_customer=[\w-]+/.exec(answer.headers()['set-cookie'] ?? '') ?? [];
  if (!cookie) throw new Error(`No session began: ${answer.status()}`);
  return cookie;
}

/** Gives a browser the session of a customer. */
export async function giveSession(page: Page, host: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string];
  await page.context().addCookies([{ name, value, domain: host, path: '/', httpOnly: true, sameSite: 'Lax' }]);
}
