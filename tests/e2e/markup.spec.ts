import { expect, test, type Page } from 'playwright/test';
import { buy, filledIn } from '../hostile/support/buy.ts';
import { formsOf } from '../hostile/support/html.ts';
import { MARK, scripts } from '../hostile/support/payloads.ts';
import { visitor } from '../hostile/support/visitor.ts';
import { runScheduled } from './support/scheduled.ts';
import { signIn } from './support/staff.ts';
import { at, ELECTRONICS, FASHION, PORT } from './support/stores.ts';

/*
 * What people type is shown and never runs: markup of every kind, in every page that shows it, in a real browser whose
 * content security policy is switched off. The policy is the second lock; this is about the first.
 */

test.use({ bypassCSP: true });

const products: Record<string, string> = { [ELECTRONICS]: '/products/hush-two', [FASHION]: '/products/brest-top' };
/** The fields of an order that show up again, each as long as it may be. */
const FIELDS = ['name', 'company', 'line1', 'line2', 'city', 'note'];

/** What ran, or became part of the page, of all that was only to be shown. */
async function brokenOut(page: Page): Promise<string[]> {
  return page.evaluate((mark) => {
    const elements = [...document.querySelectorAll('*')].filter(
      ({ localName, attributes }) =>
        localName.includes(mark) || [...attributes].some(({ name }) => name.includes(mark)),
    );
    return [...(mark in window ? ['a script ran'] : []), ...elements.map(({ outerHTML }) => outerHTML.slice(0, 200))];
  }, MARK);
}

async function expectShown(page: Page, path: string): Promise<void> {
  await page.waitForLoadState('load');
  expect(await brokenOut(page), path).toEqual([]);
}

test('a page without care lets some of it run, and the policy of a store stops that too', async ({ page, browser }) => {
  const careless = `<!doctype html><body>${scripts.map((text) => `<p title="${text}">${text}</p>`).join('')}`;
  const shown = { contentType: 'text/html', body: careless };
  await page.route('**/careless', (route) => route.fulfill(shown));
  await page.goto(at(ELECTRONICS, '/careless'));
  await page.waitForLoadState('load');
  await expect.poll(() => brokenOut(page)).toContain('a script ran');

  const guarded = await browser.newPage({ bypassCSP: false });
  const home = await guarded.goto(at(ELECTRONICS, '/'));
  const policy = home!.headers()['content-security-policy']!;
  await guarded.route('**/careless', (route) =>
    route.fulfill({ ...shown, headers: { 'Content-Security-Policy': policy } }),
  );
  await guarded.goto(at(ELECTRONICS, '/careless'));
  await guarded.waitForLoadState('load');
  const broken = await brokenOut(guarded);
  expect(broken.length).toBeGreaterThan(0);
  expect(broken).not.toContain('a script ran');
  await guarded.close();
});

for (const host of [ELECTRONICS, FASHION]) {
  test(`what is asked for in an address of ${host}`, async ({ page }) => {
    for (const text of scripts) {
      const typed = encodeURIComponent(text);
      for (const path of [`/search?q=${typed}`, `/cart?removed=${typed}&quantity=${typed}`]) {
        await page.goto(at(host, path), { waitUntil: 'load' });
        await expectShown(page, path);
      }
    }
  });

  test(`what is typed into the search of ${host}`, async ({ page }) => {
    await page.goto(at(host, '/search'));
    const field = page
      .getByRole('main')
      .getByRole('searchbox')
      .or(page.getByRole('main').getByRole('combobox'))
      .first();
    for (const text of scripts.filter((one) => !one.includes('\0')).slice(0, 8)) {
      const suggested = page.waitForResponse((answer) => answer.url().includes('/search/suggestions'));
      await field.fill(`char ${text}`);
      await suggested;
      await expectShown(page, text);
    }
  });

  test(`what is typed at the checkout of ${host}, in the order, in its mail and in the admin`, async ({ page }) => {
    test.setTimeout(180_000);
    const orders: string[] = [];
    for (let from = 0; from < scripts.length; from += FIELDS.length) {
      const some = scripts.slice(from, from + FIELDS.length);
      const typed = Object.fromEntries(some.map((text, i) => [FIELDS[i]!, text.slice(0, 110)]));
      orders.push(await orderWith(host, typed));
    }
    for (const path of orders) {
      await page.goto(at(host, path));
      await expectShown(page, path);
    }
    await runScheduled();
    await page.goto(at(host, '/_dev/mail'));
    await expectShown(page, '/_dev/mail');
    const messages = await hrefs(page, '/_dev/mail/');
    expect(messages.length).toBeGreaterThanOrEqual(orders.length);
    for (const path of messages.slice(0, 2 * orders.length).flatMap((one) => [one, `${one}/html`])) {
      await page.goto(at(host, path));
      await expectShown(page, path);
    }
    await signIn(page, host, 'owner');
    for (const path of await adminPages(page, host)) {
      await page.goto(at(host, path));
      await expectShown(page, path);
    }
  });
}

/** Orders something with this typed, is shown the form with a mistake in it on the way, and answers the order's address. */
async function orderWith(host: string, typed: Record<string, string>): Promise<string> {
  const shopper = visitor(PORT, 'shopper', `${host}:${PORT}`);
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const product = await shopper.ask({ path: products[host]! });
  const form = formsOf(product.body).find(({ action }) => action.includes('cart.add'))!;
  const body = new URLSearchParams(filledIn(form, host) as [string, string][]).toString();
  const added = await shopper.ask({ method: 'POST', path: '/_actions/cart.add', headers, body });
  expect(added.status, added.body).toBe(200);
  const payment = await buy(shopper, typed);
  const paid = await shopper.ask({ method: 'POST', path: payment, headers, body: 'outcome=succeed' });
  return new URL(paid.headers['location'] ?? '', at(host)).pathname;
}

const hrefs = (page: Page, below: string) =>
  page.evaluate(
    (start) =>
      [...new Set([...document.querySelectorAll('a')].map((one) => new URL(one.href).pathname))].filter((path) =>
        path.startsWith(start),
      ),
    below,
  );

/** The pages of the admin that show what shoppers typed: those that its lists lead to, a few of each kind. */
async function adminPages(page: Page, host: string): Promise<string[]> {
  const lists = ['/admin/orders', '/admin/customers'];
  const found = new Set(['/admin', ...lists]);
  for (const path of lists) {
    const answer = await page.goto(at(host, path));
    if (answer?.ok()) for (const one of (await hrefs(page, `${path}/`)).slice(0, 8)) found.add(one);
  }
  return [...found];
}
