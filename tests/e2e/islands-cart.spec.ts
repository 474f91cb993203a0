import type { Locator, Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

/** One of these is left. */
const LAST_JUMPER = at(FASHION, '/products/hald-jumper?colour=bottle&size=xl');
const HUSH_TWO = at(ELECTRONICS, '/products/hush-two');

const drawer = (page: Page) => page.getByRole('dialog', { name: /^Cart/ });
const addButton = (page: Page) => page.getByRole('button', { name: /^Add to cart/ });
const cartLink = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^Cart/ });
const status = (page: Page) => drawer(page).getByRole('status');

async function addHushTwo(page: Page) {
  await page.goto(HUSH_TWO);
  await addButton(page).click();
  await expect(status(page)).toHaveText(/added/);
}

for (const [host, path, title] of [
  [ELECTRONICS, '/products/hush-two', 'Hush Two'],
  [FASHION, '/products/brest-top', 'Brest boat-neck top'],
] as const) {
  test(`adding at ${host} opens the cart beside the page, says so, and has no accessibility faults`, async ({
    page,
  }) => {
    await page.goto(at(host, path));
    await addButton(page).click();
    await expect(drawer(page)).toBeVisible();
    await expect(status(page)).toHaveText(new RegExp(`${title}.* added\\. 1 item in the cart\\.`));
    await expect(drawer(page).getByRole('listitem')).toContainText(title);
    await expect(cartLink(page).locator('.bubble')).toHaveText('1 item');
    await expect(page).toHaveURL(at(host, path));
    await expectAbove(drawer(page).getByText('Subtotal'), drawer(page).getByRole('link', { name: 'Check out' }));
    await expectAccessible(page);
  });
}

/** Each in its own place: what overlaps is not above. */
async function expectAbove(upper: Locator, lower: Locator) {
  const [above, below] = [(await upper.boundingBox())!, (await lower.boundingBox())!];
  expect(above.y + above.height).toBeLessThanOrEqual(below.y);
}

test('what is added and the new count show before the shop has answered', async ({ page }) => {
  await page.goto(HUSH_TWO);
  await addButton(page).hover();
  let answer: () => void = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/_actions/**', async (route) => {
    await held;
    await route.continue();
  });
  await addButton(page).click();
  await expect(drawer(page).getByRole('listitem')).toContainText('$229.00');
  await expect(cartLink(page).locator('.bubble')).toHaveText('1 item');
  await expect(status(page)).toHaveText('');
  answer();
  await expect(status(page)).toHaveText(/added/);
  await expect(drawer(page).getByRole('button', { name: /^Remove/ })).toBeVisible();
});

test('an add button pressed before its script is there adds once', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/categories/downloads'));
  await page.route('**/overlays*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  const add = page.getByRole('button', { name: /^Add .* to cart$/ }).first();
  await add.click();
  await add.click();
  await expect(status(page)).toHaveText(/ added\. 1 item in the cart\./);
});

test('what the shop refuses is taken back, with the reason in words that are spoken', async ({ page, complaints }) => {
  complaints.expected.push(/409/);
  await page.goto(LAST_JUMPER);
  await addButton(page).click();
  await expect(status(page)).toHaveText(/added/);
  await drawer(page).getByRole('button', { name: 'Close cart' }).click();
  await addButton(page).click();
  const because = /All 1 that are left of Hald .* are in your cart already\./;
  await expect(status(page)).toHaveText(because);
  await expect(drawer(page).locator('.notice-danger')).toHaveText(because);
  await expect(drawer(page).getByLabel('Quantity', { exact: true })).toHaveValue('1');
  await expect(cartLink(page).locator('.bubble')).toHaveText('1 item');
});

test('a line that there is no more of says so in its place', async ({ page, complaints }) => {
  complaints.expected.push(/409/);
  await page.goto(LAST_JUMPER);
  await addButton(page).click();
  await expect(status(page)).toHaveText(/added/);
  await drawer(page)
    .getByRole('button', { name: /^One more/ })
    .click();
  await expect(drawer(page).getByRole('listitem').locator('.notice')).toHaveText(/^Only 1 left of Hald/);
  await expect(status(page)).toHaveText(/^Only 1 left of Hald/);
  await expect(drawer(page).getByLabel('Quantity', { exact: true })).toHaveValue('1');
  await expectAccessible(page);
});

test('quick steps end at what was asked for, in the drawer and in the shop', async ({ page }) => {
  await addHushTwo(page);
  const more = drawer(page).getByRole('button', { name: /^One more/ });
  for (let i = 0; i < 4; i++) await more.click();
  await expect(drawer(page).getByLabel('Quantity', { exact: true })).toHaveValue('5');
  await expect(drawer(page).getByRole('definition')).toHaveText('$1,145.00');
  await expect(status(page)).toHaveText(/: 5\. 5 items in the cart, \$1,145\.00\.$/);
  await page.reload();
  await cartLink(page).click();
  await expect(drawer(page).getByLabel('Quantity', { exact: true })).toHaveValue('5');
});

test('a quantity can be typed, and nonsense leaves it as it was', async ({ page }) => {
  await addHushTwo(page);
  const quantity = drawer(page).getByLabel('Quantity', { exact: true });
  await quantity.fill('3');
  await quantity.press('Tab');
  await expect(drawer(page).getByRole('definition')).toHaveText('$687.00');
  await quantity.fill('some');
  await quantity.press('Tab');
  await expect(quantity).toHaveValue('3');
});

test('removing the last line empties the cart and leaves the focus in the drawer', async ({ page }) => {
  await addHushTwo(page);
  await drawer(page)
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect(drawer(page)).toContainText('Your cart is empty.');
  await expect(status(page)).toHaveText(/removed\. 0 items in the cart/);
  await expect(drawer(page).getByRole('button', { name: 'Close cart' })).toBeFocused();
  await expect(page.locator('.bubble')).toBeHidden();
});

test('the keyboard opens it, stays in it, and goes back to where it was', async ({ page }) => {
  await addHushTwo(page);
  await page.keyboard.press('Escape');
  await expect(addButton(page)).toBeFocused();
  await cartLink(page).focus();
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toBeVisible();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(() => document.activeElement?.closest('main, header, footer') !== null);
    expect(outside).toBe(false);
  }
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(cartLink(page)).toBeFocused();
});

test('a click beside it closes it', async ({ page }) => {
  await addHushTwo(page);
  await page.mouse.click(200, 400);
  await expect(drawer(page)).toBeHidden();
});

test('a cart link meant for another tab is left to the browser', async ({ page, context }) => {
  await page.goto(HUSH_TWO);
  const opened = context.waitForEvent('page');
  await cartLink(page).click({ modifiers: ['ControlOrMeta'] });
  await expect(await opened).toHaveURL(at(ELECTRONICS, '/cart'));
  await expect(drawer(page)).toBeHidden();
});

test('no answer is said, nothing is lost, and trying again sends the form itself', async ({ page, complaints }) => {
  complaints.expected.push(/ERR_FAILED/);
  await page.goto(HUSH_TWO);
  await page.route('**/_actions/**', (route) => route.abort());
  await addButton(page).click();
  await expect(status(page)).toHaveText('The shop did not answer. Please try again.');
  await expect(page.locator('.bubble')).toBeHidden();
  const sent = page.waitForRequest((request) => request.isNavigationRequest() && request.method() === 'POST');
  await drawer(page).getByRole('button', { name: 'Try again' }).click();
  expect((await sent).url()).toBe(at(ELECTRONICS, '/cart?_action=cart.add'));
});

test('where the drawer cannot be had, the form is sent as without script', async ({ page, complaints }) => {
  complaints.expected.push(/ERR_FAILED/, /dynamically imported module/);
  await page.route('**/overlays*.js*', (route) => route.abort());
  await page.goto(HUSH_TWO);
  const sent = page.waitForRequest((request) => request.isNavigationRequest() && request.method() === 'POST');
  await addButton(page).click();
  expect((await sent).postData()).toContain('variantId=');
});

test('the count is right on every page, after going back, and in another tab', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto(at(ELECTRONICS, '/'));
  await expect(other.locator('.bubble')).toBeHidden();
  await page.goto(at(ELECTRONICS, '/'));
  await addHushTwo(page);
  await expect(other.locator('.bubble')).toHaveText('1 item');
  await page.goBack();
  await expect(page).toHaveURL(at(ELECTRONICS, '/'));
  await expect(page.locator('.bubble')).toHaveText('1 item');
  await page.goto(at(FASHION, '/'));
  await expect(page.locator('.bubble')).toBeHidden();
});

test('an open drawer follows what is done in another tab', async ({ page, context }) => {
  await addHushTwo(page);
  const other = await context.newPage();
  await addHushTwo(other);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(drawer(page).getByLabel('Quantity', { exact: true })).toHaveValue('2');
});
