import type { Page } from 'playwright/test';
import { gif, webp, widePng } from '../fixtures/pictures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { signIn, staffCookie } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

const photo = (name: string, base64: string) => ({
  name,
  mimeType: name.endsWith('png') ? 'image/png' : name.endsWith('gif') ? 'image/gif' : 'image/webp',
  buffer: Buffer.from(base64, 'base64'),
});

/** Opens a page whose islands can be used. */
async function open(page: Page, path: string, host = FASHION) {
  await signIn(page, host, 'admin');
  await page.goto(at(host, path));
  await ready(page);
}

const ready = (page: Page) => expect(page.locator('astro-island[ssr]:not([client="visible"])')).toHaveCount(0);
const save = (page: Page) =>
  page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save' }).click();

const undo = (page: Page) => page.locator('[data-toasts]').getByRole('button', { name: /^Undo/ }).click();

async function makeProduct(page: Page, title: string) {
  await open(page, '/admin/products/new');
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByLabel('Price', { exact: true }).fill('24.00');
  await save(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await ready(page);
}

test('adds a product with 12 variants and 3 photos', async ({ page, request }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => (asked.push(dialog.type()), dialog.accept()));
  await open(page, '/admin/products/new');
  await page.getByLabel('Title', { exact: true }).fill('Everyday mug');
  await page.getByRole('textbox', { name: 'Description', exact: true }).fill('Thrown one at a time.');
  await page.getByLabel('Price', { exact: true }).fill('24.00');
  await page.getByLabel('In stock', { exact: true }).fill('5');

  await page.getByRole('button', { name: 'Add option' }).click();
  await page.getByLabel('Name of option 1').fill('Glaze');
  await page.getByLabel('Add a value to').fill('Oat, Ink, Moss');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add option' }).click();
  await page.getByLabel('Name of option 2').fill('Size');
  await page.getByLabel('Add a value to').nth(1).fill('S, M, L, XL');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Price of/)).toHaveCount(12);
  await page.getByLabel('Price of Moss / XL').fill('29.00');
  await page.getByLabel('SKU of Oat / S').fill('E2E-MUG-OAT-S');

  const photos = [photo('mug-side.png', widePng), photo('mug-top.gif', gif), photo('mug-pair.webp', webp)];
  await page.getByLabel('Add pictures').setInputFiles(photos);
  await expect(page.getByRole('button', { name: /^Move picture/ })).toHaveCount(3);
  const last = page.getByRole('button', { name: /^Move picture 3/ });
  const moved = (await last.getAttribute('aria-label'))!.replace('Move picture 3: ', '');
  await last.press('ArrowLeft');
  await expect(page.getByRole('button', { name: `Move picture 2: ${moved}` })).toBeFocused();
  await page.getByRole('button', { name: /^Picture 1:/ }).click();
  await page.getByLabel('Words for picture 1').fill('Oat mug from the side');

  await page.getByRole('combobox', { name: 'Status' }).selectOption('active');
  await save(page);
  await expect(page.getByText('Made “Everyday mug”.')).toBeVisible();
  await expect(page.getByLabel(/^Price of/)).toHaveCount(12);
  await expect(page.getByLabel('Price of Moss / XL')).toHaveValue('29.00');
  await expect(page.getByLabel('In stock of Ink / M')).toHaveValue('0');
  const shown = await (await ask(request, FASHION, '/products/everyday-mug')).text();
  expect(shown).toContain('Oat mug from the side');
  expect(shown).toContain('Thrown one at a time.');
  expect((await ask(request, ELECTRONICS, '/products/everyday-mug')).status()).toBe(404);
  expect(asked, 'whether what was saved may be lost').toEqual([]);
});

test('a value that is taken out is asked for, and undo brings it back', async ({ page }) => {
  await makeProduct(page, 'Linen apron');
  await page.getByRole('button', { name: 'Add option' }).click();
  await page.getByLabel('Name of option 1').fill('Size');
  await page.getByLabel('Add a value to').fill('S, M');
  await page.keyboard.press('Enter');
  await page.getByLabel('Price of M').fill('31.00');
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  await ready(page);
  await page.getByRole('button', { name: 'Take M out of Size' }).click();
  await expect(page.getByText(/takes out for good.*M\./)).toBeVisible();
  await page.getByRole('button', { name: 'Take out', exact: true }).click();
  await expect(page.getByLabel('Price of M')).toHaveCount(0);
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  await undo(page);
  await expect(page.getByText('Put back as it was.')).toBeVisible();
  await expect(page.getByLabel('Price of M')).toHaveValue('31.00');
});

test('tags that the store has are offered, and values are put in another order', async ({ page }) => {
  await makeProduct(page, 'Reading lamp');
  const tags = page.getByRole('combobox', { name: 'Tags' });
  await tags.fill('Lamp light');
  await tags.press('Enter');
  await page.getByRole('button', { name: 'Add option' }).click();
  await page.getByLabel('Name of option 1').fill('Size');
  await page.getByLabel('Add a value to').fill('S, M, L');
  await page.keyboard.press('Enter');
  const grip = page.getByRole('button', { name: 'Move S, value 1 of 3' });
  await grip.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Move S, value 2 of 3' })).toBeFocused();
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  await ready(page);
  const order = page.getByLabel(/^Price of/);
  expect(await order.evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-label')))).toEqual([
    ...['Price of M', 'Price of S', 'Price of L'],
  ]);

  await page.getByRole('button', { name: 'Remove Lamp light' }).click();
  await tags.fill('lamp');
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveText([
    ...[/Create “lamp”/, 'Lamp light'],
  ]);
  await tags.press('ArrowDown');
  await expectAccessible(page);
  await tags.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Lamp light' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove lamp', exact: true })).toHaveCount(0);
});

test('of two who edit one product the second chooses, and loses nothing', async ({ page, request, complaints }) => {
  complaints.expected.push(/409/);
  await makeProduct(page, 'Wool throw');
  const path = new URL(page.url()).pathname;
  const base = await page.locator('input[name=base]').inputValue();
  const stored = JSON.parse(base) as { slug: string; variants: { id: string }[] };
  const other = await ask(request, FASHION, `${path}?_action=admin.products.save`, {
    ...{ method: 'POST', maxRedirects: 0 },
    headers: { Origin: at(FASHION).slice(0, -1), Cookie: await staffCookie(request, FASHION, 'owner') },
    form: {
      ...{ product: path.split('/').at(-1)!, base, title: 'Wool blanket', slug: stored.slug, vendor: 'Loom' },
      ...{ kind: 'physical', status: 'draft', taxClass: 'standard' },
      ...{ 'variants.0.id': stored.variants[0]!.id, 'variants.0.price': '24.00' },
    },
  });
  expect(other.status()).toBe(303);

  await page.getByLabel('Title', { exact: true }).fill('Woollen throw');
  await page.getByLabel('Type', { exact: true }).fill('Throws');
  await save(page);
  await expect(page.getByText('Both of you changed this: what stays?')).toBeVisible();
  await expect(page.getByText(/takes the new value: Vendor/)).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Woollen throw');
  await expectAccessible(page);
  await page.getByLabel('Yours: Woollen throw').check();
  await page.getByRole('button', { name: 'Save with these' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('Woollen throw');
  await expect(page.getByLabel('Vendor', { exact: true })).toHaveValue('Loom');
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('Throws');
});

test(`what is wrong is told by its field, and what was typed stays ${NO_JAVASCRIPT}`, async ({
  page,
  complaints,
  javaScriptEnabled,
}) => {
  complaints.expected.push(/422|400/);
  await signIn(page, FASHION, 'admin');
  await page.goto(at(FASHION, '/admin/products/new'));
  if (javaScriptEnabled !== false) await ready(page);
  await page.getByLabel('Vendor', { exact: true }).fill('Loom');
  await page.getByLabel('Price', { exact: true }).fill('twenty');
  await save(page);
  await expect(page.getByText('Give the product a title.')).toBeVisible();
  await expect(page.getByText('Write it like 24.00.')).toBeVisible();
  await expect(page.getByLabel('Price', { exact: true })).toHaveValue('twenty');
  await expect(page.getByLabel('Vendor', { exact: true })).toHaveValue('Loom');
});

test('the editor can be used by everybody, in light and dark', async ({ page }) => {
  await makeProduct(page, 'Canvas bag');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a product is copied, archived and taken back', async ({ page }) => {
  await makeProduct(page, 'Oak stool');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('Archived.')).toBeVisible();
  await undo(page);
  await expect(page.getByText('Put back as it was.')).toBeVisible();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oak stool (copy)' })).toBeVisible();
});
