import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { signIn } from './support/staff.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

const KB = 1000;
/** Bytes of JavaScript, gzip, that a page may come to when everything on it was opened: docs/decisions/0007. */
const MOST = { product: 25 * KB, home: 18 * KB, listing: 18 * KB };
/** And what it may bring before anything is touched. */
const ON_LOAD = { product: 17 * KB, home: 2 * KB, listing: 2 * KB };

const pages = [
  { kind: 'home', paths: { [ELECTRONICS]: '/', [FASHION]: '/' } },
  { kind: 'listing', paths: { [ELECTRONICS]: '/categories/audio', [FASHION]: '/categories/clothing' } },
  { kind: 'product', paths: { [ELECTRONICS]: '/products/braid-240', [FASHION]: '/products/brest-top' } },
] as const;

/** Counts every script file the page asks for, and those written into it, each compressed by itself. */
function countScripts(page: Page) {
  const files = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    files.set(response.url(), response.body().then(compressed));
  });
  return async () => {
    const inline = await page.evaluate(() =>
      [...document.scripts].filter(({ src, type }) => !src && !type.includes('json')).map(({ text }) => text),
    );
    const sizes = await Promise.all(files.values());
    return [...sizes, ...inline.map((text) => compressed(Buffer.from(text)))].reduce((sum, size) => sum + size, 0);
  };
}

const compressed = (script: Buffer) => gzipSync(script, { level: 9 }).length;

for (const { kind, paths } of pages) {
  for (const [host, path] of Object.entries(paths)) {
    test(`the ${kind} page of ${host} stays within its JavaScript`, async ({ page }) => {
      const total = countScripts(page);
      await page.goto(at(host, path), { waitUntil: 'networkidle' });
      const onLoad = await total();
      test.info().annotations.push({ type: 'JavaScript on load', description: `${onLoad} bytes` });
      expect(onLoad).toBeGreaterThan(0);
      expect(onLoad).toBeLessThanOrEqual(ON_LOAD[kind]);

      await page.getByRole('banner').getByRole('link', { name: /^Cart/ }).click();
      await expect(page.getByRole('dialog', { name: 'Cart' })).toBeVisible();
      await page.keyboard.press('Escape');
      const search = page.getByRole('banner').getByRole('combobox');
      if (await search.isVisible()) {
        await search.pressSequentially('char');
        await expect(page.getByRole('option').first()).toBeVisible();
      }
      const opened = await total();
      test.info().annotations.push({ type: 'JavaScript with everything opened', description: `${opened} bytes` });
      expect(opened).toBeGreaterThan(onLoad);
      expect(opened).toBeLessThanOrEqual(MOST[kind]);
    });
  }
}

/** Bytes of JavaScript, gzip, until a page of the admin can be used. */
const MOST_IN_ADMIN = 100 * KB;
/** What every page of the admin has, whatever is on it: menus, forms, lists, keys, toasts. */
const FRAME = 20 * KB;
/** The editor of a product, with that of its rich text, which comes when it is seen. */
const EDITOR = 180 * KB;

test('pages of the admin stay within their JavaScript, the frame of all of them within a fifth of it', async ({
  page,
}) => {
  await signIn(page, FASHION, 'owner');
  const files = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (/\.js$/.test(response.url())) files.set(response.url(), response.body().then(compressed));
  });
  const bytesOf = async (path: string) => {
    await page.goto(at(FASHION, path), { waitUntil: 'networkidle' });
    // Those that an earlier page has brought are counted, too.
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    const sizes = await Promise.all(asked.filter((url) => /\.js$/.test(url)).map((url) => files.get(url)));
    return sizes.reduce<number>((sum, size) => sum + (size ?? Number.NaN), 0);
  };
  for (const path of ['/admin', '/admin/orders', '/admin/products', '/admin/settings/staff']) {
    expect(await bytesOf(path), path).toBeLessThanOrEqual(FRAME);
  }
  for (const path of ['/admin/settings/shipping', '/admin/collections/new', '/admin/account']) {
    expect(await bytesOf(path), path).toBeLessThanOrEqual(MOST_IN_ADMIN);
  }
  expect(await bytesOf('/admin/products/new')).toBeLessThanOrEqual(EDITOR);
  files.clear();
  await bytesOf('/');
  expect(
    [...files.keys()].filter((url) => /admin/.test(url)),
    'what a shopper loads of the admin',
  ).toEqual([]);
});
