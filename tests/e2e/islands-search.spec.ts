import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search products' });
const options = (page: Page) => page.getByRole('option');

test('suggestions come while typing, as words and as products with picture and price', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/'));
  await field(page).pressSequentially('hea');
  await expect(options(page).first()).toHaveText('headphones');
  const product = options(page).filter({ hasText: 'Hush Two' });
  await expect(product).toContainText('$229.00');
  await expect(product.locator('img')).toBeVisible();
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(/^\d+ suggestions/);
  await expectAccessible(page);
});

test('arrow keys go through the suggestions and back to the field, Enter follows one', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/'));
  await field(page).pressSequentially('hea');
  await expect(options(page).first()).toBeVisible();
  await field(page).press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options(page).first().getAttribute('id'))!);
  await field(page).press('ArrowUp');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await field(page).press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toBeFocused();
  const href = await options(page).last().getAttribute('href');
  await field(page).press('Enter');
  await expect(page).toHaveURL(at(ELECTRONICS, href!));
});

test('Enter without a choice searches for what is typed', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/'));
  await field(page).pressSequentially('hea');
  await expect(options(page).first()).toBeVisible();
  await field(page).press('Enter');
  await expect(page).toHaveURL(at(ELECTRONICS, '/search?q=hea'));
});

test('Escape closes the suggestions and keeps the words; leaving the field closes them too', async ({ page }) => {
  await page.goto(at(ELECTRONICS, '/'));
  await field(page).pressSequentially('hea');
  await expect(options(page).first()).toBeVisible();
  await field(page).press('Escape');
  await expect(options(page)).toHaveCount(0);
  await expect(field(page)).toHaveValue('hea');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await field(page).press('ArrowDown');
  await expect(options(page).first()).toBeVisible();
  await field(page).press('Tab');
  await expect(options(page)).toHaveCount(0);
});

test('what was typed before the script arrived stays, and is looked for', async ({ page }) => {
  await page.route('**/overlays*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(at(ELECTRONICS, '/'));
  await field(page).pressSequentially('hea');
  await expect(options(page).first()).toHaveText('headphones');
  await expect(field(page)).toHaveValue('hea');
  await expect(field(page)).toBeFocused();
});

test('an answer that comes late does not replace a newer one', async ({ page, complaints }) => {
  complaints.expected.push(/ERR_ABORTED/);
  await page.goto(at(ELECTRONICS, '/'));
  await page.route('**/search/suggestions?q=he', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue().catch(() => {});
  });
  await field(page).fill('he');
  await page.waitForRequest(/suggestions\?q=he$/);
  await field(page).fill('char');
  await expect(options(page).filter({ hasText: 'Arc 100' })).toBeVisible();
  await page.waitForTimeout(900);
  await expect(options(page).filter({ hasText: 'Hush Two' })).toHaveCount(0);
});

test('a shop that does not answer leaves a plain search field', async ({ page, complaints }) => {
  complaints.expected.push(/ERR_FAILED/);
  await page.goto(at(ELECTRONICS, '/'));
  await page.route('**/search/suggestions**', (route) => route.abort());
  await field(page).pressSequentially('hea');
  await page.waitForEvent('requestfailed');
  await field(page).press('Enter');
  await expect(page).toHaveURL(at(ELECTRONICS, '/search?q=hea'));
});

test('the field of the search page suggests as well', async ({ page }) => {
  await page.goto(at(FASHION, '/search'));
  const box = page.getByRole('combobox', { name: 'Search again' });
  await box.pressSequentially('jum');
  await expect(options(page).filter({ hasText: 'Hald' })).toContainText('€185.00');
  await expectAccessible(page);
});
