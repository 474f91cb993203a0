import type { APIRequestContext } from 'playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const INVENTORY = '/admin/inventory';

test(`stock is changed with a reason, and its history tells who did it ${NO_JAVASCRIPT}`, async ({
  page,
  complaints,
}) => {
  complaints.expected.push(/status of 409/);
  await signIn(page, FASHION, 'fulfilment');
  await page.goto(at(FASHION, `${INVENTORY}?q=regn+umbrella`));
  await page.getByRole('link', { name: 'Regn stick umbrella' }).first().click();
  for (const [pieces, shown] of [
    ['3', '+3'],
    ['-3', '−3'],
  ] as const) {
    await page.getByLabel('Pieces').fill(pieces);
    await page.getByLabel('Why').selectOption('Damaged');
    await page.getByLabel('Note').fill('box of the spring');
    await page.getByRole('button', { name: 'Save' }).click();
    const latest = page.getByRole('table', { name: 'History' }).getByRole('row').nth(1);
    await expect(latest).toContainText(shown);
    await expect(latest).toContainText('Changed by hand: Damaged, box of the spring');
    await expect(latest).toContainText('Felix Stone');
  }
  await page.getByLabel('Pieces').fill('-100000');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('There is not so much to take away')).toBeVisible();
  await expect(page.getByLabel('Pieces')).toHaveValue('-100000');
});

test('what is low stands first, and the list can be taken along as a file', async ({ page, request }) => {
  await signIn(page, FASHION, 'viewer');
  await page.goto(at(FASHION, INVENTORY));
  await expect(page.getByRole('table', { name: 'Stock' }).getByRole('row').nth(1)).toContainText('Sold out');
  await expectAccessible(page);
  const file = await stockFile(request);
  expect(file.headers()['content-disposition']).toContain('stock.csv');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines[0]).toBe('SKU,Product,Variant,Available,Held,Variant ID');
  expect(lines.length).toBeGreaterThan(20);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('tbody').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
  await expectAccessible(page);
  // Looking is not touching.
  await expect(page.getByLabel('Pieces')).toHaveCount(0);
});

test('stock is set from pasted cells, all or nothing, after a look at what changes', async ({
  page,
  request,
  complaints,
}) => {
  complaints.expected.push(/status of 4(?:00|22)/);
  await signIn(page, FASHION, 'fulfilment');
  await page.goto(at(FASHION, INVENTORY));
  await page.getByRole('link', { name: 'Set from a file' }).click();
  const cells = page.getByLabel('SKU and pieces, a line each');
  await cells.fill('NOBODY-HAS-THIS\t5');
  await page.getByRole('button', { name: 'Set the stock' }).click();
  await expect(page.getByText('Line 1: no variant has the SKU NOBODY-HAS-THIS.')).toBeVisible();
  await expectAccessible(page);
  const file = await stockFile(request);
  await cells.fill(await file.text());
  await page.getByRole('button', { name: 'Look what changes' }).click();
  await expect(page.getByText(/would change, \d+ are so already/)).toBeVisible();
  await expect(cells).toHaveValue(/^SKU,Product/);
});

const stockFile = async (request: APIRequestContext) =>
  ask(request, FASHION, `${INVENTORY}/stock.csv`, {
    headers: { Cookie: await staffCookie(request, FASHION, 'viewer') },
  });
