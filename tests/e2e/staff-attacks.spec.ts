import { createHash } from 'node:crypto';
import { expect, request as requests, test, type APIResponse } from 'playwright/test';
import { LIMITS } from '#features/staff/tries.ts';
import { logged, serveApart, type Apart } from './support/apart.ts';
import { employ } from './support/people.ts';

/* What somebody tries who is not let in: passwords at random, many at once; somebody else's session; a session of their own. */

const A = 'alpha.example';
const B = 'beta.example';
const RIGHT = 'the right password';
const WRONG = 'not the password';
const viewer = { email: 'viewer@alpha.example', role: 'viewer', password: RIGHT } as const;
const editor = { email: 'editor@alpha.example', role: 'editor', password: RIGHT } as const;
const elsewhere = { email: 'editor@beta.example', role: 'editor', password: RIGHT } as const;
const locked = { email: 'locked@beta.example', role: 'viewer', password: RIGHT } as const;

let apart: Apart;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  apart = await serveApart('attacks');
  const alpha = await apart.open('Alpha', A);
  const beta = await apart.open('Beta', B);
  for (const person of [viewer, editor]) await employ(apart.db, alpha, person);
  for (const person of [elsewhere, locked]) await employ(apart.db, beta, person);
});
test.afterAll(() => apart.stop());

type Asked = { method?: string; headers?: Record<string, string>; form?: Record<string, string> };

async function ask(host: string, path: string, { headers = {}, ...options }: Asked = {}): Promise<APIResponse> {
  const authority = `${host}:${apart.port}`;
  const context = await requests.newContext();
  return context.fetch(`http://127.0.0.1:${apart.port}${path}`, {
    ...options,
    maxRedirects: 0,
    headers: { Host: authority, ...(options.method === 'POST' && { Origin: `http://${authority}` }), ...headers },
  });
}

/** The form, as it is sent from this address; each attacker of a test has one that no other test has. */
function trySignIn(
  email: string,
  { password = WRONG, from = '', cookie = '', host = A, to = '' } = {},
): Promise<APIResponse> {
  const headers = { ...(cookie && { Cookie: cookie }), ...(from && { 'CF-Connecting-IP': from }) };
  const form = { email, password, ...(to && { to }) };
  return ask(host, '/admin/sign-in?_action=admin.access.signIn', { method: 'POST', headers, form });
}

async function tokenFor({ email }: { email: string }, cookie = ''): Promise<string> {
  const token = tokenOf(await trySignIn(email, { password: RIGHT, cookie }));
  if (!token) throw new Error(`${email} was not let in.`);
  return token;
}

const tokenOf = (answer: APIResponse) => /hermes_staff=([\w-]+)/.exec(answer.headers()['set-cookie'] ?? '')?.[1];
const isSignedIn = async (token: string, host = A) =>
  (await ask(host, '/admin', { headers: { Cookie: `hermes_staff=${token}` } })).status() !== 303;

test.describe('passwords tried at random', () => {
  test('are compared as often as an account allows, however many are sent at once and from wherever', async () => {
    const email = 'brute@nowhere.example';
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => trySignIn(email, { from: `198.51.100.${i}` })),
    );
    const compared = answers.filter((answer) => answer.status() === 409);
    expect(compared).toHaveLength(LIMITS['sign-in'].account);
    expect(answers.filter((answer) => answer.status() === 429)).toHaveLength(60 - compared.length);
  });

  for (const [what, address] of [
    ['an IPv4 address', () => '192.0.2.77'],
    ['an IPv6 line, whichever of its addresses is used', (i: number) => `2001:db8:77:1:${i.toString(16)}::${i + 1}`],
  ] as const) {
    test(`are compared as often as ${what} allows, whatever accounts they are for`, async () => {
      const most = LIMITS['sign-in'].address;
      const attempt = async (i: number) =>
        (await trySignIn(`spray-${i}-${address(0).length}@nowhere.example`, { from: address(i) })).status();
      const allowed = await Promise.all(Array.from({ length: most }, (_, i) => attempt(i)));
      const more = await Promise.all(Array.from({ length: 5 }, (_, i) => attempt(most + i)));
      expect([allowed, more]).toEqual([Array<number>(most).fill(409), Array<number>(5).fill(429)]);
    });
  }

  test('do not get through with the right one when it is too late', async () => {
    const asked = { host: B, from: '203.0.113.5' };
    for (let i = 0; i < LIMITS['sign-in'].account; i += 1) await trySignIn(locked.email, asked);
    const late = await trySignIn(locked.email, { ...asked, password: RIGHT });
    expect(late.status()).toBe(429);
    expect(tokenOf(late)).toBeUndefined();
  });
});

test('who has an account, and where, cannot be told from an answer', async () => {
  const told = async (email: string, password: string, i: number) => {
    // Whoever comes when the site has just been forgotten asks for it as well, whoever that is.
    await ask(A, '/admin/sign-in');
    const answer = await trySignIn(email, { password, from: `198.51.100.${100 + i}` });
    const { 'server-timing': timing = '', 'set-cookie': cookie } = answer.headers();
    const headers = Object.keys(answer.headers()).toSorted().join();
    // Milliseconds are the machine's; what was asked of the database is ours.
    const asked = /\d+ round trips, \d+ statements/.exec(timing)?.[0];
    return { status: answer.status(), body: (await answer.text()).replaceAll(email, ''), headers, asked, cookie };
  };
  const nobody = await told('nobody@nowhere.example', RIGHT, 0);
  expect(nobody).toMatchObject({ status: 409, cookie: undefined, asked: expect.stringContaining('round trips') });
  expect(await told(editor.email, WRONG, 1)).toEqual(nobody);
  // Somebody of another store, with their own password.
  expect(await told(elsewhere.email, RIGHT, 2)).toEqual(nobody);
});

test.describe('a session', () => {
  test('is never one that the browser brought along', async () => {
    const planted = 'p'.repeat(43);
    const token = await tokenFor(viewer, `hermes_staff=${planted}`);
    expect(token).not.toBe(planted);
    expect([await isSignedIn(planted), await isSignedIn(token)]).toEqual([false, true]);
  });

  test('is over when the same browser signs in again, or out', async () => {
    const first = await tokenFor(viewer);
    const second = await tokenFor(viewer, `hermes_staff=${first}`);
    expect([await isSignedIn(first), await isSignedIn(second)]).toEqual([false, true]);
    const headers = { Cookie: `hermes_staff=${second}` };
    await ask(A, '/admin/sign-in?_action=admin.access.signOut', { method: 'POST', headers, form: {} });
    expect(await isSignedIn(second)).toBe(false);
  });

  test('is nobody’s when its token is put otherwise, or taken elsewhere', async () => {
    const token = await tokenFor(viewer);
    const others = [
      token.slice(0, 42),
      `${token}A`,
      `${token}%00`,
      `"${token}`,
      '*',
      "' or 1=1 --",
      token.split('').toReversed().join(''),
    ];
    for (const other of others) expect(await isSignedIn(other)).toBe(false);
    expect(await isSignedIn(token, B)).toBe(false);
    expect((await ask(A, `/admin?hermes_staff=${token}`)).status()).toBe(303);
    expect((await ask(A, '/admin', { headers: { Authorization: `Bearer ${token}` } })).status()).toBe(303);
    expect(await isSignedIn(token)).toBe(true);
  });

  test('is a cookie that no script reads and no other site sends', async () => {
    const answer = await trySignIn(viewer.email, { password: RIGHT });
    const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
    const cookie = cookies.find(({ value }) => value.startsWith('hermes_staff='))?.value;
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Domain=/i);
  });
});

test('signing in leads to no other site, whatever it is asked', async () => {
  for (const to of [
    ...[
      'https://evil.example/',
      '//evil.example/admin',
      '/\\evil.example',
      '/admin/../../evil',
      '/admin/..//evil.example',
    ],
    ...[
      '/admin\t//evil.example',
      'javascript:alert(1)',
      '/adminevil',
      '/admin@evil.example',
      '/admin/%2e%2e/%2e%2e//evil.example',
    ],
  ]) {
    const answer = await trySignIn(viewer.email, { password: RIGHT, to });
    expect(answer.status()).toBe(303);
    const target = new URL(answer.headers()['location']!, `http://${A}`);
    expect(target.origin, to).toBe(`http://${A}`);
    expect(target.pathname, to).toMatch(/^\/admin(\/|$)/);
  }
});

test('who tries to get in, and who is refused something, is in the log without a name', async () => {
  const email = 'who@nowhere.example';
  const lineOf = async (answer: APIResponse) => {
    const [line] = await logged(apart, (one) => one['requestId'] === answer.headers()['x-request-id']);
    return line;
  };
  const tried = await lineOf(await trySignIn(email, { from: '198.51.100.200' }));
  expect(tried).toMatchObject({ status: 409, tried: createHash('sha256').update(email).digest('hex') });
  expect(JSON.stringify(tried)).not.toContain('who@');
  const headers = { Cookie: `hermes_staff=${await tokenFor(viewer)}` };
  const refused = await lineOf(await ask(A, '/admin/settings/staff', { headers }));
  expect(refused).toMatchObject({ status: 403, staff: expect.stringMatching(/^[\da-f-]{36}$/) });
});
