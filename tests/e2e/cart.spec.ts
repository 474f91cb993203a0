import type { Page } from 'playwright/test';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT, ONLY_NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

/** One of these is left. */
const LAST_JUMPER = '/products/hald-jumper?colour=bottle&size=xl';
const REFUSED = /status of 409/;

async function addAndOpenCart(page: Page, host: string, path: string) {
  await page.goto(at(host, path));
  await page.getByRole('button', { name: /^Add to cart/ }).click();
  // The drawer opens, or without script the cart.
  await expect(page.getByRole('link', { name: 'Check out' }).first()).toBeVisible();
  await page.goto(at(host, '/cart'));
}

const quantity = (page: Page) => page.getByRole('main').getByRole('textbox', { name: /^Quantity of/ });

test('quantities go up, down, and to what is typed', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await addAndOpenCart(page, ELECTRONICS, '/products/hush-two');
  const main = page.getByRole('main');
  await main.getByRole('button', { name: /^One more/ }).click();
  await expect(quantity(page)).toHaveValue('2');
  await quantity(page).fill('5');
  await quantity(page).press('Enter');
  await expect(main.getByText('5 items', { exact: true })).toBeVisible();
  await main.getByRole('button', { name: /^One fewer/ }).click();
  await expect(quantity(page)).toHaveValue('4');
});

test('what was removed can be put back', { tag: NO_JAVASCRIPT }, async ({ page }) => {
  await addAndOpenCart(page, ELECTRONICS, '/products/hush-two');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^One more/ })
    .click();
  await expect(quantity(page)).toHaveValue('2');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(page.getByText('Nothing is in it yet')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(quantity(page)).toHaveValue('2');
  await expect(page.getByText('Taken out')).toHaveCount(0);
});

test(
  'more than there is is refused, in words, and nothing is lost',
  { tag: NO_JAVASCRIPT },
  async ({ page, complaints }) => {
    complaints.expected.push(REFUSED);
    await addAndOpenCart(page, FASHION, LAST_JUMPER);
    await page
      .getByRole('main')
      .getByRole('button', { name: /^One more/ })
      .click();
    await expect(page.getByRole('alert')).toContainText('Only 1 left of');
    await expect(quantity(page)).toHaveValue('1');
    await expect(quantity(page)).toHaveAccessibleDescription(/Only 1 left of/);
    await quantity(page).fill('many');
    await quantity(page).press('Enter');
    await expect(page.getByRole('alert')).toContainText('Enter a quantity as a number');
    await expect(quantity(page)).toHaveValue('many');
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await expect(page.getByText('Nothing is in it yet')).toBeVisible();
  },
);

test(
  'a cart survives a restart of the browser',
  { tag: NO_JAVASCRIPT },
  async ({ page, browser, javaScriptEnabled }) => {
    await addAndOpenCart(page, ELECTRONICS, '/products/hush-two');
    const kept = await page.context().storageState();
    const days = (kept.cookies.find(({ name }) => name === 'hermes_cart')!.expires - Date.now() / 1000) / 86_400;
    expect(days).toBeGreaterThan(179);
    const restarted = await browser.newContext({ storageState: kept, javaScriptEnabled: javaScriptEnabled ?? true });
    const again = await restarted.newPage();
    await again.goto(at(ELECTRONICS, '/cart'));
    await expect(quantity(again)).toHaveValue('1');
    await restarted.close();
  },
);

test('adding twice makes one line', { tag: ONLY_NO_JAVASCRIPT }, async ({ page }) => {
  await addAndOpenCart(page, ELECTRONICS, '/products/hush-two');
  await addAndOpenCart(page, ELECTRONICS, '/products/hush-two');
  await expect(quantity(page)).toHaveValue('2');
});

test('the number beside the cart is put right when it is wrong', async ({ page, context }) => {
  await addAndOpenCart(page, ELECTRONICS, '/products/hush-two');
  await context.addCookies([{ name: 'hermes_cart_count', value: '7', url: at(ELECTRONICS) }]);
  await page.goto(at(ELECTRONICS, '/cart'));
  await page.goto(at(ELECTRONICS));
  await expect(page.getByRole('banner').locator('.bubble').first()).toHaveText('1 item');
});
