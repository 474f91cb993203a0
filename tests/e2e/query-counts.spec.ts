import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type APIRequestContext } from 'playwright/test';
import { ask } from './support/direct.ts';
import { ELECTRONICS, FASHION } from './support/stores.ts';

/*
 * What each public page asks of the database, once its store is in memory. The figures stand in query-counts.json, so that
 * a change of them is seen in review; UPDATE_QUERY_COUNTS=1 writes them anew.
 */

const FILE = new URL('query-counts.json', import.meta.url);
const MOST_ROWS = 250;

type Cost = { roundTrips: number; statements: number; rowsRead: number };
type Costs = Record<string, Record<string, Cost>>;

const common = [
  '/',
  '/collections/new-arrivals',
  '/pages/about',
  '/nowhere',
  '/cart',
  '/cart/summary',
  '/robots.txt',
  '/favicon.svg',
  '/theme/old.css',
];
const pages: Record<string, string[]> = {
  [ELECTRONICS]: [
    ...common,
    '/categories/audio',
    '/categories/audio?stock=in&price=50-200&sort=price-asc',
    '/products/arc-100',
    '/search',
    '/search?q=charger',
    '/search?q=chrager',
    '/search?q=xyzzy',
    '/search/suggestions?q=ch',
  ],
  [FASHION]: [
    ...common,
    '/categories/clothing',
    '/categories/clothing?size=m&stock=in&sort=newest',
    '/products/backpack',
    '/search?q=wool',
    '/search/suggestions?q=wo',
  ],
};

const expected: Costs = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Costs) : {};

for (const [host, paths] of Object.entries(pages)) {
  for (const path of paths) {
    test(`${host}${path} costs what it did`, async ({ request }) => {
      const cost = await costOf(request, host, path);
      expect(cost.roundTrips).toBeLessThanOrEqual(1);
      expect(cost.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
      test.skip(process.env['UPDATE_QUERY_COUNTS'] === '1', 'The figures are written anew.');
      expect(cost).toEqual(expected[host]?.[path]);
    });
  }
}

// The whole sitemap, a part at a time, is the one public answer that is as long as the store is large.
test('a sitemap is one round trip', async ({ request }) => {
  expect((await costOf(request, ELECTRONICS, '/sitemap.xml')).roundTrips).toBe(1);
});

test('the figures are of these pages and no others', async ({ request }) => {
  if (process.env['UPDATE_QUERY_COUNTS'] === '1') await writeCosts(request);
  const named = (costs: Record<string, unknown>) => Object.keys(costs);
  const written = JSON.parse(readFileSync(FILE, 'utf8')) as Costs;
  expect(Object.fromEntries(Object.entries(written).map(([host, costs]) => [host, named(costs)]))).toEqual(pages);
});

async function costOf(request: APIRequestContext, host: string, path: string): Promise<Cost> {
  // The first request may have to look the host up.
  await ask(request, host, '/robots.txt');
  const timing = (await ask(request, host, path)).headers()['server-timing'] ?? '';
  const [roundTrips, statements, rowsRead] = [...timing.matchAll(/(\d+) (?:round|statements|rows)/g)].map(([, n]) =>
    Number(n),
  );
  if (roundTrips === undefined || statements === undefined || rowsRead === undefined)
    throw new Error(`No figures: ${timing}`);
  return { roundTrips, statements, rowsRead };
}

async function writeCosts(request: APIRequestContext): Promise<void> {
  const costs: Costs = {};
  for (const [host, paths] of Object.entries(pages)) {
    costs[host] = {};
    for (const path of paths) costs[host][path] = await costOf(request, host, path);
  }
  writeFileSync(FILE, `${JSON.stringify(costs, null, 2)}\n`);
}
