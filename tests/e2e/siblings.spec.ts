import type { BrowserContext, Page } from 'playwright/test';
import { drizzle } from 'drizzle-orm/d1';
import { expect, test } from 'playwright/test';
import { inventory, products, variants } from '#db/schema/index.ts';
import type { SiteId } from '#lib/site-id.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { logged, serveApart, type Apart } from './support/apart.ts';

/*
 * Two stores and a stranger's host under one parent domain, over HTTPS in a real browser. To a browser they are the same
 * site: SameSite keeps nothing apart between them, and each may set cookies for all of them.
 */

const A = 'a.shops.example';
const B = 'b.shops.example';
const STRANGER = 'evil.shops.example';
const CABLE = 'v';
const executablePath = findBrowser();

test.use({
  ignoreHTTPSErrors: true,
  launchOptions: {
    ...(executablePath && { executablePath }),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP *.shops.example 127.0.0.1'],
      // The stranger's page comes from no network at all, and the browser would keep it from this machine.
      '--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests',
    ],
  },
});
test.describe.configure({ mode: 'serial' });

let apart: Apart;
test.beforeAll(async () => {
  apart = await serveApart('siblings', { https: true });
  for (const host of [A, B]) await addCable((await apart.open(host, host)).id);
});
test.afterAll(() => apart.stop());

const at = (host: string, path = '/') => `https://${host}:${apart.port}${path}`;
const carts = async () => (await apart.db.prepare('select count(*) as n from carts').first<{ n: number }>())!.n;

/** Something to buy. */
async function addCable(siteId: SiteId): Promise<void> {
  const times = { createdAt: 1, updatedAt: 1 };
  const db = drizzle(apart.db);
  await db.batch([
    db.insert(products).values({
      siteId,
      id: 'p',
      slug: 'cable',
      title: 'Cable',
      details: [],
      status: 'active',
      kind: 'physical',
      ...times,
    }),
    db.insert(variants).values({ siteId, id: CABLE, productId: 'p', position: 0, price: 2400, ...times }),
    db.insert(inventory).values({ siteId, id: CABLE, available: 1000, updatedAt: 1 }),
  ]);
}

/** A page of the stranger's, with a script of theirs. */
async function strangerRuns(page: Page, script: string): Promise<void> {
  await page.route(at(STRANGER, '/**'), (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><body><script>${script}</script>` }),
  );
  await page.goto(at(STRANGER));
}

const cookiesAt = async (context: BrowserContext, host: string) =>
  (await context.cookies(at(host))).map(({ name, value, domain }) => ({ name, value, domain }));

test('every answer asks for HTTPS from then on, of that host alone', async ({ request }) => {
  for (const path of ['/', '/cart', '/nowhere', '/healthz', '/admin', '/plain.css', '/cart/', '/robots.txt']) {
    const answer = await request.get(`https://127.0.0.1:${apart.port}${path}`, {
      headers: { Host: `${A}:${apart.port}` },
      ...{ ignoreHTTPSErrors: true, maxRedirects: 0 },
    });
    expect(answer.headers()['strict-transport-security'], path).toBe('max-age=31536000');
  }
  const refused = await request.fetch(`https://127.0.0.1:${apart.port}/`, {
    method: 'DELETE',
    ignoreHTTPSErrors: true,
  });
  expect(refused.headers()['strict-transport-security']).toBe('max-age=31536000');
});

test('cookies are this host’s alone, and no script reads what is secret', async ({ page, context }) => {
  await page.goto(at(A, '/cart'));
  await addToCart(page);
  const cookies = (await context.cookies(at(A))).filter(({ name }) => name.includes('hermes'));
  expect(cookies.map(({ name }) => name).toSorted()).toEqual(['__Host-hermes_cart', '__Host-hermes_cart_count']);
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ domain: A, path: '/', secure: true, sameSite: 'Lax' });
    expect(cookie.httpOnly).toBe(cookie.name === '__Host-hermes_cart');
  }
  expect(await cookiesAt(context, B)).toEqual([]);
});

test('a sibling can give a shopper no cart of its own choosing', async ({ page, context }) => {
  const names = ['hermes_cart', 'hermes_staff', 'hermes_admin_flash', '__Host-hermes_cart', '__Host-hermes_staff'];
  const cookies = [...names.map((name) => `${name}=${'7'.repeat(43)}`), 'hermes_cart_count=7'];
  const forAll = '; domain=shops.example; path=/; secure';
  await strangerRuns(page, cookies.map((cookie) => `document.cookie = '${cookie}${forAll}';`).join(''));
  const kept = (await cookiesAt(context, B)).map(({ name }) => name);
  expect(kept.filter((name) => name.startsWith('__Host-'))).toEqual([]);
  expect(kept).toContain('hermes_cart_count');
  await page.goto(at(B, '/cart'));
  await expect(page.locator('[data-cart-link] .bubble').first()).toBeHidden();
  const before = await carts();
  await addToCart(page);
  expect(await carts()).toBe(before + 1);
  const own = (await context.cookies(at(B))).find(({ name }) => name === '__Host-hermes_cart');
  expect(own?.value).not.toBe('7'.repeat(43));
});

for (const [how, script] of [
  [
    'a form',
    (to: string) =>
      `const f = document.createElement('form'); f.method = 'post'; f.action = '${to}'; document.body.append(f); f.submit();`,
  ],
  [
    'a script',
    (to: string) =>
      `fetch('${to}', { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams({ a: 'b' }) });`,
  ],
  ['a beacon', (to: string) => `navigator.sendBeacon('${to}', new URLSearchParams({ a: 'b' }));`],
] as const) {
  test(`${how} of a sibling changes nothing, though the browser sends the cookies along`, async ({ page }) => {
    await page.goto(at(B, '/cart'));
    await addToCart(page);
    const before = await apart.db.prepare('select * from carts').all();
    const refused = apart.log.filter(({ status }) => status === 403).length;
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await strangerRuns(page, script(at(B, '/cart?_action=cart.add'))).catch(() => null);
    const request = await sent;
    await logged(apart, ({ host, status }) => host === B && status === 403, refused + 1);
    expect(apart.log.filter(({ status }) => status === 403)).toHaveLength(refused + 1);
    // Of a script's request whose answer is kept from it, the browser tells no headers.
    if (how === 'a form') expect((await request.allHeaders())['cookie']).toContain('__Host-hermes_cart=');
    expect((await apart.db.prepare('select * from carts').all()).results).toEqual(before.results);
  });
}

test('a page that came without TLS may not send a form to one that has it', async ({ request }) => {
  const answer = await request.post(`https://127.0.0.1:${apart.port}/cart?_action=cart.seen`, {
    headers: { Host: `${A}:${apart.port}`, Origin: `http://${A}:${apart.port}` },
    ...{ ignoreHTTPSErrors: true, form: { a: 'b' } },
  });
  expect(answer.status()).toBe(403);
});

test('a session or a cart that is sent under its name of plain HTTP is nobody’s', async ({ request }) => {
  const token = 'c'.repeat(43);
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token)))];
  const hex = hash.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await apart.db.prepare('update carts set token_hash = ? where id = (select max(id) from carts)').bind(hex).run();
  const known = (cookie: string) =>
    request.get(`https://127.0.0.1:${apart.port}/cart/summary`, {
      headers: { Host: `${B}:${apart.port}`, Cookie: cookie },
      ignoreHTTPSErrors: true,
    });
  const own = (await (await known(`__Host-hermes_cart=${token}`)).json()) as { count: number };
  const tossed = (await (await known(`hermes_cart=${token}`)).json()) as { count: number };
  expect([own.count, tossed.count]).toEqual([1, 0]);
});

/** Puts a cable into the cart, by a script of the store's own page. */
async function addToCart(page: Page): Promise<void> {
  const status = await page.evaluate(async (variantId) => {
    const body = new URLSearchParams({ variantId, quantity: '1' });
    return (await fetch('/_actions/cart.add', { method: 'POST', body })).status;
  }, CABLE);
  expect(status).toBe(200);
}
