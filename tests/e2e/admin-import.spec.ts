import type { Page } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { signIn } from './support/staff.ts';
import { at, ELECTRONICS } from './support/stores.ts';
import { ONLY_NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

/* Files of products. All of them are drafts, so that no other spec meets them in the storefront. */

const IMPORT = '/admin/products/import';

/** A file of `count` products with a name of their own. */
const fileOf = (name: string, count: number, further = '') =>
  `Handle,Title,Status,Variant SKU,Variant Price\n${Array.from(
    { length: count },
    (_, i) => `${name}-${i},${name} number ${i},draft,${name.toUpperCase()}-${i},${10 + i}.00\n`,
  ).join('')}${further}`;

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto(at(ELECTRONICS, IMPORT));
  await page.getByLabel('CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Check the file' }).click();
}

test('200 products are imported, and a second time nothing changes', async ({ page }) => {
  test.slow();
  await signIn(page, ELECTRONICS, 'owner');
  const text = fileOf('brought', 200, 'brought-dear,Too dear,draft,DEAR,100000000.01\n');
  await upload(page, 'brought.csv', text);
  const check = page.getByRole('table', { name: 'What would be done' });
  await expect(page.getByText('200 products would be new')).toBeVisible();
  await page.getByRole('navigation', { name: 'Report' }).getByRole('link', { name: 'Refused' }).click();
  await expect(check.getByRole('row', { name: /brought-dear.*202.*The price “100000000\.01”/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Import 200 products' }).click();
  await expect(page.getByText('Imported: 200 added, 0 changed, 0 unchanged').first()).toBeVisible({ timeout: 30_000 });
  await page.goto(at(ELECTRONICS, '/admin/products?q=BROUGHT-150'));
  await expect(page.getByRole('row').filter({ hasText: 'brought number 150' })).toContainText('$160.00');

  await upload(page, 'brought.csv', text);
  await expect(page.getByText('Nothing of this file would change the store.')).toBeVisible();
});

test(`an import that is stopped keeps what was done ${ONLY_NO_JAVASCRIPT}`, async ({ page, complaints }) => {
  await signIn(page, ELECTRONICS, 'admin');
  await upload(page, 'stopped.csv', fileOf('stopped', 220));
  const goOn = page.getByRole('button', { name: 'Continue' });
  const start = page.getByRole('button', { name: 'Import 220 products' });
  await expect(goOn).toBeVisible();
  while (!(await start.isVisible())) await goOn.click();

  await start.click();
  await expect(page.getByText(/rows read: \d+ added/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText(/Stopped\. What was done until then stays: [1-9]\d* added/)).toBeVisible();
  await expect(goOn).toHaveCount(0);

  complaints.expected.push(/status of 422/);
  await upload(page, 'letter.txt', 'Dear Ada,\nthis is no file of products.\n');
  await expect(page.getByText('it has no Handle column')).toBeVisible();
});
