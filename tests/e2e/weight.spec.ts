import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from 'playwright/test';
import { ask } from './support/direct.ts';
import { at, ELECTRONICS, FASHION } from './support/stores.ts';
import { expect, test } from './support/test.ts';

/* What a page weighs before any picture: its stylesheets, its HTML, and the fonts that it fetches first. */

const KB = 1000;
const MOST_CSS = 16 * KB;
const MOST_HTML = 18 * KB;
const FULL_LISTING = 24;

const common = ['/', '/collections/new-arrivals', '/search?q=wool', '/pages/about', '/cart', '/nowhere'];
const products: Record<string, string> = { [ELECTRONICS]: '/products/arc-100', [FASHION]: '/products/backpack' };
const pages: Record<string, string[]> = {
  [ELECTRONICS]: [...common, '/categories/desk', '/products/arc-100'],
  [FASHION]: [...common, '/categories/clothing', '/products/backpack'],
};

/** Listings whose products are a full page together. */
const listings: Record<string, string[]> = {
  [ELECTRONICS]: ['/categories/desk', '/categories/power', '/categories/audio', '/categories/mobile'],
  [FASHION]: ['/categories/accessories', '/categories/clothing'],
};

for (const [host, paths] of Object.entries(pages)) {
  test(`pages of ${host} have at most 16 KB of CSS, and fetch at most two fonts first`, async ({ request }) => {
    for (const path of paths) await expectLight(request, host, path, await (await ask(request, host, path)).text());
  });

  test(`the checkout of ${host} weighs no more`, async ({ page, request }) => {
    await page.goto(at(host, products[host]!));
    await page.getByRole('region', { name: 'Buy' }).getByRole('button', { name: 'Add to cart' }).click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/added/);
    await page.goto(at(host, '/checkout'));
    await expect(page.getByRole('heading', { name: 'Contact' })).toBeVisible();
    await expectLight(request, host, '/checkout', await page.content());
  });

  test(`a listing of 24 products at ${host} is at most 18 KB of HTML`, async ({ request }) => {
    const html = await Promise.all(listings[host]!.map(async (path) => (await ask(request, host, path)).text()));
    const cards = [...new Set(html.flatMap(cardsIn))].slice(0, FULL_LISTING);
    expect(cards).toHaveLength(FULL_LISTING);
    const page = html[0]!;
    const [first, last] = [page.indexOf(CARD), page.lastIndexOf(CARD_END) + CARD_END.length];
    const full = page.slice(0, first) + cards.join('') + page.slice(last);
    expect(cardsIn(full)).toHaveLength(FULL_LISTING);
    expect(gzipped(full)).toBeLessThanOrEqual(MOST_HTML);
  });
}

async function expectLight(request: APIRequestContext, host: string, path: string, html: string): Promise<void> {
  const sheets = await Promise.all(linked(html, 'stylesheet').map((href) => weightOf(request, host, href)));
  expect(sheets.length, path).toBeGreaterThan(1);
  expect(sum(sheets), path).toBeLessThanOrEqual(MOST_CSS);
  expect(linked(html, 'preload').length, path).toBeLessThanOrEqual(2);
}

const CARD = '<article class="card';
const CARD_END = '</article>';

const cardsIn = (html: string): string[] =>
  html
    .split(CARD)
    .slice(1)
    .map((rest) => CARD + rest.slice(0, rest.indexOf(CARD_END) + CARD_END.length));

/** Addresses of what the page links with this relation. */
const linked = (html: string, relation: string): string[] =>
  [...html.matchAll(/<link [^>]*>/g)]
    .filter(([link]) => link.includes(`rel="${relation}"`))
    .map(([link]) => /href="([^"]+)"/.exec(link)![1]!);

async function weightOf(request: APIRequestContext, host: string, path: string): Promise<number> {
  const answer = await ask(request, host, path);
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/css');
  return gzipped(await answer.body());
}

const gzipped = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;

const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
