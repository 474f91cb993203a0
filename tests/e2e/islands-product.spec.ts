import type { Page } from 'playwright/test';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { ONLY_NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const CABLE = '/products/braid-240';

const buy = (page: Page) => page.getByRole('region', { name: 'Buy' });
const price = (page: Page) => buy(page).locator('.price strong');
const spoken = (page: Page) => buy(page).getByRole('status');
const picture = (page: Page, alt: RegExp) => page.locator('.slides').getByRole('img', { name: alt });
const pick = (page: Page, name: string) => buy(page).getByRole('radio', { name }).check({ force: true });
const addButton = (page: Page) => buy(page).getByRole('button', { name: /^Add to cart/ });
const ready = (page: Page) => expect(buy(page).getByRole('button', { name: /^One more/ })).toBeVisible();

test('picking an option changes price, stock and address, and says only what changed', async ({ page }) => {
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=sage&length=2-m`));
  await ready(page);
  await expect(price(page)).toHaveText('$24.00');
  await pick(page, '3 m');
  await expect(price(page)).toHaveText('$29.00');
  await expect(spoken(page)).toHaveText('$29.00');
  await expect(page).toHaveURL(at(ELECTRONICS, `${CABLE}?colour=sage&length=3-m`));
  await pick(page, 'Coral');
  await expect(spoken(page)).toHaveText('6 left');
  await pick(page, '1 m');
  await expect(buy(page).getByRole('button', { name: 'Add to cart, $19.00' })).toBeEnabled();
  await pick(page, 'Sage');
  await expect(spoken(page)).toHaveText('Sold out');
  await expect(buy(page).getByRole('button', { name: 'Sold out' })).toBeDisabled();
});

test('options that cannot be had stay in place and say so', async ({ page }) => {
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=sage&length=2-m`));
  await ready(page);
  await expect(buy(page).getByRole('radio', { name: '1 m (sold out)' })).toBeVisible();
  await pick(page, 'Coral');
  await expect(buy(page).getByRole('radio', { name: '1 m', exact: true })).toBeVisible();
});

test('the address keeps the choice, and everything else in it', async ({ page }) => {
  await page.goto(at(ELECTRONICS, `${CABLE}?from=letter`));
  await ready(page);
  await pick(page, '3 m');
  await expect(page).toHaveURL(/from=letter.*length=3-m/);
  await page.reload();
  await expect(buy(page).getByRole('radio', { name: '3 m' })).toBeChecked();
  await expect(price(page)).toHaveText('$29.00');
});

test('going back leaves the product in one step, and coming forward finds the choice', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/'));
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=sage&length=2-m`));
  await ready(page);
  await pick(page, '3 m');
  await pick(page, 'Coral');
  await page.goBack();
  await expect(page).toHaveURL(at(ELECTRONICS, '/'));
  await page.goForward();
  await expect(buy(page).getByRole('radio', { name: 'Coral' })).toBeChecked();
  await expect(price(page)).toHaveText('$29.00');
});

test('a choice made before the script arrived is taken over', async ({ page }) => {
  await page.route('**/ProductPage*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=coral&length=2-m`), { waitUntil: 'domcontentloaded' });
  await pick(page, '3 m');
  await ready(page);
  await expect(price(page)).toHaveText('$29.00');
  await expect(buy(page).getByRole('radio', { name: '3 m' })).toBeChecked();
});

test('a quantity typed before the script arrived stays, as far as there is enough', async ({ page }) => {
  await page.route('**/ProductPage*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=coral&length=3-m`), { waitUntil: 'domcontentloaded' });
  const quantity = buy(page).getByLabel('Quantity', { exact: true });
  await quantity.fill('50');
  await ready(page);
  await expect(quantity).toHaveValue('6');
  await expect(quantity).toBeFocused();
  await quantity.fill('4');
  await addButton(page).click();
  await expect(page.getByRole('dialog', { name: /^Cart/ }).getByLabel('Quantity', { exact: true })).toHaveValue('4');
});

test('a press before the script arrived adds what was chosen, in whatever order the scripts come', async ({ page }) => {
  const [panel, overlays] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  await page.route('**/ProductPage*.js', (route) => panel.promise.then(() => route.continue()));
  await page.route('**/overlays*.js', (route) => overlays.promise.then(() => route.continue()));
  const asked = page.waitForRequest('**/overlays*.js');
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=coral&length=3-m`), { waitUntil: 'commit' });
  await addButton(page).hover();
  await asked;
  await addButton(page).click();
  panel.resolve();
  await ready(page);
  overlays.resolve();
  const drawer = page.getByRole('dialog', { name: /^Cart/ });
  await expect(drawer.getByRole('status')).toHaveText(/ added\. 1 item in the cart\./);
  await expect(drawer.getByRole('listitem')).toContainText('Coral, 3 m');
});

test('a button that is held down while the script arrives is still pressed', async ({ page }) => {
  const panel = Promise.withResolvers<void>();
  await page.route('**/ProductPage*.js', (route) => panel.promise.then(() => route.continue()));
  await page.goto(at(ELECTRONICS, '/products/hush-two'), { waitUntil: 'commit' });
  await addButton(page).hover();
  await page.mouse.down();
  panel.resolve();
  await page.waitForLoadState();
  await page.mouse.up();
  await expect(page.getByText(/^Added: |^1 item\. /).first()).toBeVisible();
  await expect(page).toHaveURL(at(ELECTRONICS, '/products/hush-two'));
});

test('the quantity stays between one and what there is', async ({ page }) => {
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=coral&length=3-m`));
  await ready(page);
  const quantity = buy(page).getByLabel('Quantity', { exact: true });
  await expect(buy(page).getByRole('button', { name: /^One fewer/ })).toBeDisabled();
  await quantity.pressSequentially('50');
  await expect(quantity).toHaveValue('6');
  await quantity.blur();
  await expect(buy(page).getByRole('button', { name: /^One more/ })).toBeDisabled();
  await quantity.fill('-2');
  await quantity.blur();
  await expect(quantity).toHaveValue('1');
});

test('the options can be gone through with arrow keys', async ({ page }) => {
  await page.goto(at(ELECTRONICS, `${CABLE}?colour=coral&length=1-m`));
  await ready(page);
  await buy(page).getByRole('radio', { name: '1 m' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(buy(page).getByRole('radio', { name: '2 m' })).toBeFocused();
  await expect(price(page)).toHaveText('$24.00');
});

test('the picture follows the colour, where pictures have thumbnails', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/products/hush-two?colour=sage'));
  await ready(page);
  await expect(picture(page, /sage/i).first()).toBeInViewport({ ratio: 0.5 });
  const top = await page.evaluate(() => scrollY);
  await pick(page, 'Night');
  await expect(picture(page, /night|navy|dark/i).first()).toBeInViewport({ ratio: 0.5 });
  await expect(page.locator('.thumbs [aria-current]')).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(top);
});

test('the picture follows the colour, where pictures are stacked', async ({ page }) => {
  await page.goto(at(FASHION, '/products/brest-top?colour=navy'));
  await ready(page);
  const front = page.locator('.slides > :first-child img');
  const before = await front.getAttribute('src');
  await pick(page, 'Terracotta');
  await expect(front).not.toHaveAttribute('src', before!);
  await pick(page, 'Navy');
  await expect(front).toHaveAttribute('src', before!);
});

test('a thumbnail shows its picture and moves nothing else', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(at(ELECTRONICS, '/products/hush-two'));
  await ready(page);
  const thumb = page.locator('.thumbs a').nth(2);
  await thumb.scrollIntoViewIfNeeded();
  const [top, address] = [await page.evaluate(() => scrollY), page.url()];
  await thumb.click();
  await expect(thumb).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.thumbs [aria-current]')).toHaveCount(1);
  await expect(page.locator('.slides > :nth-child(3)')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(top);
  expect(page.url()).toBe(address);
});

test('arrow keys turn the pictures', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/products/hush-two'));
  await ready(page);
  await page.getByRole('group', { name: /^Product pictures/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.thumbs a').nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.thumbs a').nth(0)).toHaveAttribute('aria-current', 'true');
});

test(
  'without script another choice can be priced, and put in the cart',
  { tag: ONLY_NO_JAVASCRIPT },
  async ({ page }) => {
    await page.goto(at(ELECTRONICS, `${CABLE}?colour=sage&length=2-m`));
    await pick(page, '3 m');
    await buy(page).getByRole('button', { name: 'Show price and stock' }).click();
    await expect(price(page)).toHaveText('$29.00');
    await expect(buy(page).getByRole('radio', { name: '3 m' })).toBeChecked();
    await pick(page, 'Coral');
    await addButton(page).click();
    await expect(page).toHaveURL(new RegExp(`^${at(ELECTRONICS, '/cart')}`));
    await expect(page.getByRole('main')).toContainText('Coral, 3 m');
  },
);
