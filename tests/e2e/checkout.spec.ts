import { expectAccessible } from './support/accessibility.ts';
import { fillCheckout, placeOrder, reachCheckout } from './support/buying.ts';
import { ask } from './support/direct.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const REFUSED = [/status of 4(09|22)/];

for (const host of [ELECTRONICS, FASHION]) {
  test(`a guest buys something at ${host}`, { tag: NO_JAVASCRIPT }, async ({ page, complaints }) => {
    complaints.expected.push(...REFUSED);
    await reachCheckout(page, host);
    await fillCheckout(page, host);
    await placeOrder(page);
    await page.getByRole('button', { name: 'Pay', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/It is paid/);
    await expect(page.getByText('How this total is made')).toBeVisible();
    await page.goto(at(host, '/cart'));
    await expect(page.getByText('Nothing is in it yet')).toBeVisible();
    await expect(async () => {
      await page.goto(at(host, '/_dev/mail'));
      await expect(page.getByRole('row').filter({ hasText: 'dana@example.com' }).first()).toContainText('sent');
    }).toPass();
  });

  test(`cart, checkout and order page of ${host} have no accessibility faults`, async ({ page, complaints }) => {
    complaints.expected.push(...REFUSED);
    await reachCheckout(page, host);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Place order/ }).click();
    await expect(page.getByRole('alert')).toContainText('Enter an email address');
    await expectAccessible(page);
    await page.goto(at(host, '/cart'));
    await expectAccessible(page);
    await page.goto(at(host, '/checkout'));
    await fillCheckout(page, host);
    await placeOrder(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Decline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
}

test(
  'what is wrong is said at its field, and nothing typed is lost',
  { tag: NO_JAVASCRIPT },
  async ({ page, complaints }) => {
    complaints.expected.push(...REFUSED);
    await reachCheckout(page, ELECTRONICS);
    await fillCheckout(page, ELECTRONICS);
    await page.getByLabel('ZIP code').fill('8950');
    await page.getByRole('button', { name: /^Place order/ }).click();
    await expect(page.getByLabel('ZIP code')).toHaveAccessibleDescription(/Enter a ZIP code with 5 digits/);
    await expect(page.getByLabel('ZIP code')).toHaveValue('8950');
    await expect(page.getByLabel('Full name')).toHaveValue('Dana Whitlock');
    await page.getByRole('link', { name: /Enter a ZIP code/ }).click();
    await expect(page.getByLabel('ZIP code')).toBeFocused();
  },
);

test('another country has other fields', { tag: NO_JAVASCRIPT }, async ({ page, javaScriptEnabled }) => {
  await reachCheckout(page, ELECTRONICS);
  await page.getByLabel('Full name').fill('Dana Whitlock');
  await page.getByLabel('Country').selectOption('CA');
  if (javaScriptEnabled === false) await page.getByRole('button', { name: 'Use this country' }).click();
  await expect(page.getByLabel('Province')).toBeVisible();
  await expect(page.getByLabel('ZIP code')).toHaveCount(0);
  await expect(page.getByLabel('Full name')).toHaveValue('Dana Whitlock');
});

test('a declined payment can be tried again', async ({ page, complaints }) => {
  complaints.expected.push(...REFUSED);
  await reachCheckout(page, FASHION);
  await fillCheckout(page, FASHION);
  await placeOrder(page);
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The payment was declined');
  await page.getByRole('button', { name: /^Try again/ }).click();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/It is paid/);
});

test('a provider that answers twice pays once', async ({ page, complaints }) => {
  complaints.expected.push(...REFUSED);
  await reachCheckout(page, FASHION);
  await fillCheckout(page, FASHION);
  await placeOrder(page);
  await page.getByRole('button', { name: 'Pay, and say so twice' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/It is paid/);
});

test('two tabs and the back button make one order', async ({ page, context, complaints }) => {
  complaints.expected.push(...REFUSED);
  await reachCheckout(page, FASHION);
  await fillCheckout(page, FASHION);
  await page.waitForLoadState('networkidle');
  const second = await context.newPage();
  await second.goto(at(FASHION, '/checkout'));
  await fillCheckout(second, FASHION);
  await second.waitForLoadState('networkidle');
  await Promise.all([placeOrder(page), placeOrder(second)]);
  expect(new URL(page.url()).pathname).toBe(new URL(second.url()).pathname);
  await page.goBack();
  await page
    .getByRole('button', { name: /^Place order/ })
    .click({ timeout: 3_000 })
    .catch(() => {});
  await page.waitForLoadState();
  expect(page.url()).toMatch(/_dev\/pay|\/cart|\/checkout/);
  if (page.url().includes('_dev/pay')) expect(page.url()).toBe(second.url());
});

test('the checkout can be done by keyboard alone', async ({ page, complaints }) => {
  complaints.expected.push(...REFUSED);
  await reachCheckout(page, FASHION);
  await page.getByLabel('Email').focus();
  const typed: Record<string, string> = {
    email: 'keys@example.com',
    name: 'Kay Board',
    line1: 'Torstraße 140',
    postcode: '10119',
    city: 'Berlin',
  };
  for (let steps = 0; steps < 40; steps += 1) {
    const focused = page.locator(':focus');
    const name = (await focused.getAttribute('name')) ?? '';
    if (typed[name]) await page.keyboard.type(typed[name]);
    if (/^Place order/.test(((await focused.textContent()) ?? '').trim())) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL('**/_dev/pay/**');
  await page.getByRole('button', { name: 'Pay', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/It is paid/);
});

test('a cart and an order of one store are nothing at the other', async ({ page, request, complaints }) => {
  complaints.expected.push(/status of 404/, ...REFUSED);
  await reachCheckout(page, ELECTRONICS);
  await fillCheckout(page, ELECTRONICS);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name.endsWith('hermes_cart'));
  const there = await ask(request, FASHION, '/cart/summary', {
    headers: { Cookie: `hermes_cart=${cookie!.value}` },
  });
  expect(await there.json()).toMatchObject({ count: 0, lines: [] });
  await placeOrder(page);
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL('**/orders/**');
  const order = new URL(page.url()).pathname;
  expect((await ask(request, ELECTRONICS, order)).status()).toBe(200);
  expect((await ask(request, FASHION, order)).status()).toBe(404);
});

test('a form of a sibling store changes nothing', async ({ request }) => {
  const answer = await ask(request, ELECTRONICS, '/cart?_action=cart.add', {
    method: 'POST',
    headers: { Origin: at(FASHION).replace(/\/$/, '') },
    form: { product: 'hush-two' },
  });
  expect(answer.status()).toBe(403);
  expect(answer.headers()['set-cookie']).toBeUndefined();
});
