import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

/* The list of products, bulk changes and the grid. Only products that no other spec counts on are changed, and all are given back. */

const LIST = '/admin/products';
const THROW = 'Heide fringed throw';
const LAMP = 'Lys desk lamp';

test(`drafts and archived products are found by title, and the list is sorted and filtered by its address ${NO_JAVASCRIPT}`, async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/status of 403/);
  await signIn(page, FASHION, 'viewer');
  await page.goto(at(FASHION, LIST));
  await page.getByRole('link', { name: 'Archived' }).click();
  await expect(row(page, THROW)).toBeVisible();
  await expect(row(page, LAMP)).toHaveCount(0);
  await page.goto(at(FASHION, `${LIST}?q=heide`));
  await expect(row(page, THROW)).toBeVisible();
  await page.goto(at(FASHION, `${LIST}?q=zeppelin`));
  await expect(page.getByText('No products like that')).toBeVisible();
  // Looking is not touching.
  await expect(page.getByRole('checkbox', { name: 'Select all on this page' })).toHaveCount(0);
  expect((await page.goto(at(FASHION, '/admin/products/bulk')))!.status()).toBe(403);
});

test('an undone bulk change gives back what nobody changed since', async ({ page }) => {
  await signIn(page, FASHION, 'owner');
  await page.goto(at(FASHION, `${LIST}?q=lys+desk`));
  await expect(row(page, LAMP)).toContainText('€189.00');
  await page.getByRole('checkbox', { name: `Select ${LAMP}` }).check();
  await page.getByRole('button', { name: 'Change prices' }).click();

  await page.getByLabel('By how much').fill('-10');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await expect(page.getByRole('table', { name: 'What changes' })).toContainText('€170.10');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Change prices' }).click();
  await expect(page.getByText('Price −10 %: 1 product')).toBeVisible();
  await expect(row(page, LAMP)).toContainText('€170.10');

  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: Price −10 %')).toBeVisible();
  await expect(row(page, LAMP)).toContainText('€189.00');
});

test(`tags are put on several products and taken off again without script ${NO_JAVASCRIPT}`, async ({ page }) => {
  await signIn(page, FASHION, 'admin');
  await page.goto(at(FASHION, `${LIST}?q=pattern`));
  const boxes = page.getByRole('checkbox', { name: /pattern$/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page
    .getByRole('region', { name: 'Actions for selected products' })
    .getByRole('button', { name: 'Tag' })
    .click();
  await page.locator('#add').fill('for winter evenings');
  await page.getByRole('button', { name: 'Show what changes' }).click();
  await page.getByRole('button', { name: 'Change tags' }).click();
  await expect(page.getByText('+ for winter evenings: 2 products')).toBeVisible();
  await page.goto(at(FASHION, `${LIST}?tag=for+winter+evenings`));
  await expect(page.locator('tbody tr')).toHaveCount(2);

  await page.goto(at(FASHION, '/admin/products/bulk'));
  await page.getByRole('link', { name: '+ for winter evenings' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: + for winter evenings').first()).toBeVisible();
  await page.goto(at(FASHION, `${LIST}?tag=for+winter+evenings`));
  await expect(page.getByText('No products like that')).toBeVisible();
});

test('a grid takes cells from a spreadsheet, says what is wrong with one, and saves all at once', async ({ page }) => {
  await signIn(page, FASHION, 'owner');
  await page.goto(at(FASHION, '/admin/products/grid?q=lys+desk'));
  const cell = (name: string) => page.getByRole('gridcell', { name }).first();
  const price = cell('189.00');
  await price.click();
  await paste(page, '201.00\t210.00\nnot a price\t');
  await expect(page.getByText('1 cell to fix')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Type a price like 19.50.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type('189.00');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Edited as a grid: 1 product')).toBeVisible();
  await expect(cell('201.00')).toBeVisible();
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: Edited as a grid')).toBeVisible();
  await expect(cell('201.00')).toHaveCount(0);
});

test('the products of a list are taken along as a file that spreadsheets run nothing of', async ({ page, request }) => {
  await signIn(page, FASHION, 'admin');
  await page.goto(at(FASHION, `${LIST}?q=lys+desk`));
  await page.getByRole('button', { name: 'Export' }).click();
  const href = await page.getByRole('link', { name: 'For Shopify and spreadsheets' }).getAttribute('href');
  const file = await ask(request, FASHION, href!, {
    headers: { Cookie: await staffCookie(request, FASHION, 'admin') },
  });
  expect(file.headers()['content-type']).toContain('text/csv');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines[0]).toMatch(/^Handle,Title,Body \(HTML\)/);
  expect(lines[1]).toContain(LAMP);
  expect(lines.slice(1).every((line) => line.startsWith('desk-lamp,'))).toBe(true);
});

test('the list is accessible in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await signIn(page, FASHION, 'owner');
  await page.goto(at(FASHION, LIST));
  await expectAccessible(page);
  await page.goto(at(FASHION, '/admin/products/grid'));
  await expect(page.getByRole('grid')).toBeVisible();
  await expectAccessible(page);
});

/** What was done last, said at the bottom. */
const toast = (page: Page) => page.locator('[data-toast]').last();

const row = (page: Page, title: string) => page.getByRole('row').filter({ hasText: title });

/** What a spreadsheet puts on the clipboard, pasted where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}
