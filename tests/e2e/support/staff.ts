import type { APIRequestContext, BrowserContext, Page } from 'playwright/test';
import { DEMO_PASSWORD, demoStaff } from '#db/seeds/demo-staff.ts';
import type { Role } from '#features/staff/permissions.ts';
import { ask } from './direct.ts';
import { at } from './stores.ts';

export { DEMO_PASSWORD };

/** Cookies of those who signed in before, by host and e-mail: each signs in once in a run of this process. */
const known = new Map<string, string>();

/** The e-mail of a demo store's member with this role. */
export function emailOf(host: string, role: Role): string {
  const person = demoStaff.find((one) => one.role === role && one.hosts.join() === host);
  if (!person) throw new Error(`Nobody is ${role} at ${host}.`);
  return person.email;
}

/** Lets a browser in to a demo store's admin, as a member with this role. */
export async function signIn(page: Page, host: string, role: Role): Promise<void> {
  await giveCookie(page.context(), host, await staffCookie(page.request, host, role));
}

/** The `Cookie` header of a member with this role, for requests without a browser. */
export async function staffCookie(request: APIRequestContext, host: string, role: Role): Promise<string> {
  const email = emailOf(host, role);
  const key = `${host} ${email}`;
  const cookie = known.get(key) ?? (await signInAs(request, host, email));
  known.set(key, cookie);
  return cookie;
}

/**
 * Signs in by the form and answers the `Cookie` header of the new session.
 * @throws when it was refused
 */
export async function signInAs(
  request: APIRequestContext,
  host: string,
  email: string,
  password: string = DEMO_PASSWORD,
): Promise<string> {
  const answer = await ask(request, host, '/admin/sign-in?_action=admin.access.signIn', {
    ...{ method: 'POST', form: { email, password }, maxRedirects: 0 },
    headers: { Origin: at(host).slice(0, -1), Cookie: '' },
  });
  const [cookie] = /hermes_staff=[\w-]+/.exec(answer.headers()['set-cookie'] ?? '') ?? [];
  if (!cookie) throw new Error(`${email} was not let in at ${host}: ${answer.status()}`);
  return cookie;
}

async function giveCookie(context: BrowserContext, host: string, cookie: string): Promise<void> {
  const [name, value] = cookie.split('=') as [string, string];
  await context.addCookies([{ name, value, domain: host, path: '/', httpOnly: true, sameSite: 'Lax' }]);
}
