import type { Page } from 'playwright/test';
import { widePng } from '../fixtures/pictures.ts';
import { expectAccessible } from './support/accessibility.ts';
import { ask } from './support/direct.ts';
import { runScheduled } from './support/scheduled.ts';
import { signIn } from './support/staff.ts';
import { at, FASHION } from './support/stores.ts';
import { NO_JAVASCRIPT } from './support/tags.ts';
import { expect, test } from './support/test.ts';

async function open(page: Page, path: string) {
  await signIn(page, FASHION, 'admin');
  await page.goto(at(FASHION, path));
}

const ready = (page: Page) => expect(page.locator('astro-island[ssr]')).toHaveCount(0);
const save = (page: Page) =>
  page.getByRole('region', { name: 'Unsaved changes' }).getByRole('button', { name: 'Save' }).click();

async function makeCollection(page: Page, title: string, kind: 'By hand' | 'By rules') {
  await open(page, '/admin/collections/new');
  await page.getByLabel('Title').fill(title);
  await page.getByRole('radio', { name: kind }).check();
  await page.getByRole('button', { name: 'Make the collection' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await ready(page);
}

test('a collection by rules shows what it would take', async ({ page }) => {
  await makeCollection(page, 'Small money', 'By rules');
  await page.getByLabel('What rule 1 looks at').selectOption('Price');
  await page.getByLabel('Value of rule 1').fill('1000000.00');
  await expect(page.getByText(/^[1-9]\d* of the newest \d+ products fit\.$/)).toBeVisible();
});

test('products of a collection by hand are added and put in order', async ({ page, request }) => {
  await makeCollection(page, 'Chosen ones', 'By hand');
  for (const word of ['coat', 'knit']) {
    await page.getByLabel('Add a product that is on sale').fill(word);
    await page.getByRole('button', { name: /^Add / }).first().click();
  }
  const titles = page.locator('.member-list .clip');
  await expect(titles).toHaveCount(2);
  const [first, second] = await titles.allTextContents();
  await page.getByRole('button', { name: `Move ${second} up` }).click();
  await save(page);
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(titles).toHaveText([second!, first!]);
  await runScheduled();
  const shown = await (await ask(request, FASHION, '/collections/chosen-ones')).text();
  expect(shown.indexOf(second!)).toBeGreaterThan(-1);
  expect(shown.indexOf(second!)).toBeLessThan(shown.lastIndexOf(first!));
});

test('a category shows its picture, and is found by the address it had before', async ({ page, request }) => {
  await open(page, '/admin/categories');
  await page.getByLabel('Title').fill('Moving boxes');
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('link', { name: 'Moving boxes', exact: true }).click();
  await page.getByLabel('Address').fill('boxes');
  const file = { name: 'boxes.png', mimeType: 'image/png', buffer: Buffer.from(widePng, 'base64') };
  await page.getByLabel('Picture', { exact: true }).setInputFiles(file);
  await save(page);
  await expect(page.getByText('Old addresses keep working:')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Picture, as it is now' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Go without a picture').check();
  await save(page);
  await expect(page.getByRole('img', { name: 'Picture, as it is now' })).toHaveCount(0);
  await ready(page);
  await page.getByRole('button', { name: 'Choose from the library' }).click();
  await page.getByPlaceholder('Find by file name').fill('boxes');
  await page.getByRole('dialog').getByRole('button', { name: /boxes/ }).first().click();
  await save(page);
  await expect(page.getByRole('img', { name: 'Picture, as it is now' })).toBeVisible();
  const old = await ask(request, FASHION, '/categories/moving-boxes?sort=newest', { maxRedirects: 0 });
  expect([old.status(), old.headers()['location']]).toEqual([301, '/categories/boxes?sort=newest']);
  await page.goto(at(FASHION, '/categories/moving-boxes'));
  await expect(page).toHaveURL(at(FASHION, '/categories/boxes'));
  await expect(page.locator('.head-picture img')).toBeVisible();
  await page.goto(at(FASHION, '/admin/categories'));
  await page.getByRole('link', { name: 'Moving boxes', exact: true }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Deleted “Moving boxes”.')).toBeVisible();
});

test(`a category without a title is told so ${NO_JAVASCRIPT}`, async ({ page, complaints }) => {
  complaints.expected.push(/422|400/);
  await open(page, '/admin/categories');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByText('Give the category a title.')).toBeVisible();
});

test('categories and collections can be used by everybody, in light and dark', async ({ page }) => {
  for (const path of ['/admin/categories', '/admin/collections', '/admin/collections/new', '/admin/media']) {
    await open(page, path);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
  }
});

test('a field that is added is filled in on a product', async ({ page }) => {
  await open(page, '/admin/products/fields');
  await page.locator('#new-field').getByLabel('Name').fill('Glaze temperature');
  await page.getByLabel('Holds').selectOption('Number');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('Added “Glaze temperature”.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(at(FASHION, '/admin/products/new'));
  await page.getByText('Fill in fields').click();
  await expect(page.getByLabel('Glaze temperature')).toBeVisible();
});
