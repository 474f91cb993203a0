import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import { lowStockRepo } from '#features/dashboard/low-stock.repo.ts';
import { NOW, shopWithStock } from '../support/shop-with-stock.ts';

const OTHERS = 60;

let site: SiteDb;
let low: () => Promise<[string, number][]>;
let rowsRead: () => number;

/** A product that is for sale behind many that are sold out and archived. */
beforeEach(async () => {
  const store = await shopWithStock(env.DB, { gone: 0, few: 3, many: 50, uncounted: null });
  const meter = newMeter();
  const read = siteDb(metered(env.DB, meter), { id: store.siteId, key: store.key });
  site = siteDb(env.DB, { id: store.siteId, key: store.key });
  for (let i = 0; i < OTHERS; i += 1) await site.write(soldOut(`old-${i}`, 'archived'));
  rowsRead = () => meter.rowsRead;
  low = async () => {
    const { found } = await read.ask({ found: lowStockRepo(read).lowest(5, 10) });
    return found.variants.map(({ variantId, available }) => [variantId, available]);
  };
});

it('what runs out is found behind any number of products that are not for sale, and few rows are read', async () => {
  expect(await low()).toEqual([
    ['gone', 0],
    ['few', 3],
  ]);
  expect(rowsRead()).toBeLessThan(20);
});

it('what is put on sale again is there, and what is taken off is not', async () => {
  await status('old-7', 'active');
  await status('p', 'draft');
  expect(await low()).toEqual([['old-7', 0]]);
});

it('a variant that is added to a draft is not', async () => {
  await site.write(soldOut('draft', 'draft'));
  expect(await low()).toHaveLength(2);
  await status('draft', 'active');
  expect((await low()).map(([id]) => id)).toContain('draft');
});

it('the store says at how many pieces something is low', async () => {
  await site.write([site.insert('settings', { id: 'inventory', value: { lowAt: 50 }, updatedAt: NOW })]);
  expect((await low()).map(([id]) => id)).toEqual(['gone', 'few', 'many']);
});

const status = (id: string, to: 'active' | 'draft') =>
  site.write([site.update('products', (row) => eq(row.id, id), { status: to, updatedAt: NOW })]);

function soldOut(id: string, status: 'archived' | 'draft') {
  const times = { createdAt: NOW, updatedAt: NOW };
  return [
    site.insert('products', { id, slug: id, title: id, details: [], kind: 'physical', status, ...times }),
    site.insert('variants', { id, productId: id, position: 0, price: 100, ...times }),
    site.insert('inventory', { id, available: 0, tracked: true, updatedAt: NOW }),
  ];
}
