import { rmSync } from 'node:fs';
import type { Size } from '#db/seeds/generator.ts';
import { builtWorker, runWorkers } from '../../scripts/lib/built-worker.ts';
import { fingerprint, once } from '../../scripts/lib/fingerprint.ts';
import { generate } from '../../scripts/lib/generate.ts';
import { inRoot } from '../../scripts/lib/project.mjs';
import { get } from './get.ts';

/** Rows that one page read, in each of the places. */
export type PageRows = { path: string; rows: number[] };

type Instance = { state: string; size: Size };

// Not quite alone: SQLite counts the row at which a range ends, and the last store of all has none after it.
const alone = { state: inRoot('.hermes/bench-small'), size: { products: 100, otherStores: 1, productsEach: 20 } };
const crowded = {
  state: inRoot('.hermes/bench-large'),
  size: { products: 100_000, otherStores: 1_000, productsEach: 100 },
};

/** Where each page is asked for. The second store has the very products of the first. */
export const places = [
  { name: '100 products, 1 other store', ...alone, host: 'g0.localhost' },
  { name: '100 products, 1,000 other stores', ...crowded, host: 'g1.localhost' },
  { name: '100,000 products', ...crowded, host: 'g0.localhost' },
];

const pages = [
  '/',
  '/products/product-13',
  '/categories/everything',
  '/categories/everything?colour=ink&size=m&size=l&price=20-400&brand=voltline&sort=price-desc',
  '/collections/sale',
  '/search?q=charger',
  '/search?q=made',
  '/search?q=mernio+chagrer',
  '/search/suggestions?q=me',
];

/** What makes the data what it is; with another one it is made anew. */
const SOURCES = ['db', 'src/features/listing', 'src/features/search'];

/** Makes the stores, unless they were made before: a quarter of an hour for the large instance. */
export async function makeStores(): Promise<string | null> {
  const made = [await make(alone), await make(crowded)];
  return made.every((said) => said === null) ? null : `${made.filter((said) => said !== null).join(', ')}`;
}

/** Asks each place for each page, once its store is in memory. */
export async function rowsRead(): Promise<PageRows[]> {
  const counts: number[][] = [];
  for (const place of places) counts.push(await rowsAt(place));
  return pages.map((path, page) => ({ path, rows: counts.map((rows) => rows[page]!) }));
}

function make({ state, size }: Instance): Promise<string | null> {
  return once(
    `${state}/.made-from`,
    fingerprint(SOURCES, (file) => !file.endsWith('.test.ts')),
    async () => {
      rmSync(state, { recursive: true, force: true });
      await generate(state, size);
      return `${size.products + size.otherStores * size.productsEach} products`;
    },
  );
}

async function rowsAt({ state, host }: Instance & { host: string }): Promise<number[]> {
  const { worker } = builtWorker({ name: 'large', port: 0, assets: false });
  const miniflare = await runWorkers([worker], state);
  try {
    const port = Number((await miniflare.unsafeGetDirectURL('large')).port);
    await get(port, { host, path: '/robots.txt' });
    const rows: number[] = [];
    for (const path of pages) {
      const { status, headers } = await get(port, { host, path });
      const read = /(\d+) rows read/.exec(String(headers['server-timing']))?.[1];
      if (status !== 200 || !read) throw new Error(`${host}${path} answers ${status} and tells no rows.`);
      rows.push(Number(read));
    }
    return rows;
  } finally {
    await miniflare.dispose();
  }
}
