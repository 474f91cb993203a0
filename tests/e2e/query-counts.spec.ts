import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type APIRequestContext } from 'playwright/test';
import { ask } from './support/direct.ts';
import { ELECTRONICS } from './support/stores.ts';

/*
 * What each public page asks of the database, once its store is in memory. Each feature has a file in query-counts/ with
 * its pages by host and their figures, so that a change of them is seen in review. A page is added with `null`;
 * UPDATE_QUERY_COUNTS=1 writes all figures anew.
 */

const FOLDER = new URL('query-counts/', import.meta.url);
const MOST_ROWS = 250;
const WRITE = process.env['UPDATE_QUERY_COUNTS'] === '1';

type Cost = { roundTrips: number; statements: number; rowsRead: number };
type Costs = Record<string, Record<string, Cost | null>>;

const read = (file: string): Costs => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Costs;

for (const file of readdirSync(FOLDER)) {
  for (const [host, pages] of Object.entries(read(file))) {
    for (const [path, expected] of Object.entries(pages)) {
      test(`${host}${path} costs what it did`, async ({ request }) => {
        const cost = await costOf(request, host, path);
        expect(cost.roundTrips).toBeLessThanOrEqual(1);
        expect(cost.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
        test.skip(WRITE, 'The figures are written anew.');
        expect(cost).toEqual(expected);
      });
    }
  }
}

// A sitemap, of which a large store's has parts, is the one public answer that lists all that a store has.
test('a sitemap is one round trip', async ({ request }) => {
  expect((await costOf(request, ELECTRONICS, '/sitemap.xml')).roundTrips).toBe(1);
});

test('the figures can be written anew', async ({ request }) => {
  test.skip(!WRITE, 'Only when asked to.');
  for (const file of readdirSync(FOLDER)) await writeCosts(request, file);
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

async function writeCosts(request: APIRequestContext, file: string): Promise<void> {
  const costs = read(file);
  for (const [host, pages] of Object.entries(costs)) {
    for (const path of Object.keys(pages)) pages[path] = await costOf(request, host, path);
  }
  writeFileSync(new URL(file, FOLDER), `${JSON.stringify(costs, null, 2)}\n`);
}
