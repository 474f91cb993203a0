import type { APIRequestContext, Page } from 'playwright/test';
import { fillCheckout, placeOrder, reachCheckout } from './support/buying.ts';
import { ask } from './support/direct.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const REFUSED = /status of 4(09|22)/;
const headline = (page: Page) => page.getByRole('heading', { level: 1 });

async function reachPayment(page: Page, host: string) {
  await reachCheckout(page, host);
  await fillCheckout(page, host);
  await placeOrder(page);
}

test('a payment that was left can be gone on with', { tag: NO_JAVASCRIPT }, async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  await reachPayment(page, FASHION);
  await page.getByRole('button', { name: 'Go away without paying' }).click();
  await expect(headline(page)).toHaveText('One step is left: paying');
  await page.getByRole('button', { name: /^Try again/ }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(headline(page)).toHaveText(/It is paid/);
  await expect(page.getByRole('button', { name: /^(Pay|Try again)/ })).toHaveCount(0);
});

test('a payment that comes too late brings the order back', { tag: NO_JAVASCRIPT }, async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  await reachPayment(page, FASHION);
  await page.getByRole('button', { name: 'Pay too late' }).click();
  await expect(headline(page)).toHaveText(/It is paid/);
});

test('what an order that ran out had in it can be put back', { tag: NO_JAVASCRIPT }, async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  await reachPayment(page, FASHION);
  await page.getByRole('button', { name: 'Let the time run out' }).click();
  await expect(headline(page)).toHaveText('This order has run out');
  await expect(page.getByText('Nothing was charged')).toBeVisible();
  await page.getByRole('button', { name: 'Put these things back in the cart' }).click();
  await expect(page.getByRole('main').getByRole('textbox', { name: /^Quantity of/ })).toHaveValue('1');
});

test(
  'an order by bank transfer says where to and with which words',
  { tag: NO_JAVASCRIPT },
  async ({ page, request, complaints }) => {
    complaints.expected.push(REFUSED);
    await reachCheckout(page, ELECTRONICS);
    await fillCheckout(page, ELECTRONICS);
    await page.getByLabel(/^Bank transfer/).check();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: /^Place order/ }).click();
    await page.waitForLoadState();
    // Without script the sum with tax is shown first.
    if (page.url().includes('/checkout')) await page.getByRole('button', { name: /^Place order, / }).click();
    await page.waitForURL('**/orders/*');
    await expect(headline(page)).toHaveText('Nearly yours, Dana');
    const number = /VL-\d+/.exec(await page.title())![0];
    await expect(page.getByText(`Reference: ${number}`)).toBeVisible();

    await expect(async () => {
      await page.goto(at(ELECTRONICS, '/_dev/mail'));
      await page.getByRole('link', { name: `Your order ${number}: how to pay` }).click();
    }).toPass();
    await expect(page.getByText(`Reference: ${number}`)).toBeVisible();
    const asHtml = await page.getByRole('link', { name: 'As HTML' }).getAttribute('href');
    const letter = await ask(request, ELECTRONICS, asHtml!);
    expect(letter.headers()['content-security-policy']).toContain('sandbox');
    expect(await letter.text()).toContain(`Reference: ${number}`);
  },
);

test.describe('the address that takes notifications', () => {
  const data = { kind: 'payment', reference: 'o.1', outcome: 'paid', amount: 1, currency: 'USD' };
  const notify = async (request: APIRequestContext, provider: string, headers: Record<string, string> = {}) => {
    const path = `/payments/${provider}/notifications`;
    return (await ask(request, ELECTRONICS, path, { method: 'POST', data, headers })).status();
  };

  test('believes nobody who did not sign', async ({ request }) => {
    expect(await notify(request, 'test')).toBe(401);
    const forged = {
      'webhook-id': 'm1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
    };
    expect(await notify(request, 'test', forged)).toBe(401);
  });

  test('knows no provider that sends none, nor one that is not there', async ({ request }) => {
    for (const provider of ['manual', 'stripe']) {
      expect(await notify(request, provider)).toBe(404);
    }
  });
});

test('an order page tells no other site its address, and no cache keeps it', async ({ page, complaints }) => {
  complaints.expected.push(REFUSED);
  await reachPayment(page, FASHION);
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL(/\/orders\//);
  const answer = await page.reload();
  const headers = answer!.headers();
  expect(headers['cache-control']).toBe('no-store');
  expect(['no-referrer', 'same-origin']).toContain(headers['referrer-policy']);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
});
