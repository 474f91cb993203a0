import { env } from 'cloudflare:workers';
import { eq, inArray } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import { generateStores } from '#db/seeds/generator.ts';
import { catalogRepo } from '#features/catalog/catalog.repo.ts';
import { GENERATED_AT } from '../support/generated.ts';

/* A variant's row says what its inventory row says, so that a product page reads one row a variant. Triggers see to it. */

let site: SiteDb;
let other: SiteDb;

beforeAll(async () => {
  const stores = await generateStores(env.DB, { products: 20, otherStores: 1, productsEach: 20 }, GENERATED_AT);
  [site, other] = stores.map((store) => siteDb(env.DB, store)) as [SiteDb, SiteDb];
});

type Stock = { id: string; tracked: boolean; available: number };

async function stockIn(of: SiteDb): Promise<{ variants: Stock[]; inventory: Stock[] }> {
  const { variants, inventory } = of.rows;
  const [copied, kept] = (await of.write([
    of
      .select({ id: variants.id, tracked: variants.stockTracked, available: variants.stockAvailable })
      .from(variants)
      .orderBy(variants.id),
    of
      .select({ id: inventory.id, tracked: inventory.tracked, available: inventory.available })
      .from(inventory)
      .orderBy(inventory.id),
  ])) as [Stock[], Stock[]];
  return { variants: copied, inventory: kept };
}

test('what is put in stock is beside its variant', async () => {
  const { variants, inventory } = await stockIn(site);
  expect(variants).toHaveLength(40);
  expect(variants).toEqual(inventory);
  expect(new Set(variants.map(({ available }) => available)).size).toBeGreaterThan(5);
});

test('a change of stock is there too, in its own store alone, in the same transaction', async () => {
  const before = await stockIn(other);
  const ids = (await stockIn(site)).variants.slice(0, 2).map(({ id }) => id);
  await site.write([
    site.update('inventory', (row) => eq(row.id, ids[0]!), { available: 4711 }),
    site.update('inventory', (row) => eq(row.id, ids[1]!), { tracked: false }),
  ]);
  const after = await stockIn(site);
  expect(after.variants).toEqual(after.inventory);
  expect(after.variants[0]?.available).toBe(4711);
  expect(after.variants[1]?.tracked).toBe(false);
  expect(await stockIn(other)).toEqual(before);

  const refused = site.write([
    site.update('inventory', (row) => eq(row.id, ids[0]!), { available: 1 }),
    site.update('inventory', (row) => eq(row.id, ids[0]!), { available: -1 }),
  ]);
  await expect(refused).rejects.toThrow(/CHECK/);
  expect((await stockIn(site)).variants[0]?.available).toBe(4711);
});

test('the product page sees it at once', async () => {
  const { product } = await site.ask({ product: catalogRepo(site).productBySlug('product-0', GENERATED_AT) });
  expect(product?.variants.map(({ available }) => available)).toEqual([4711, null]);
});

test('it queues the product once, not twice', async () => {
  const { indexQueue } = site.rows;
  const version = async () => {
    const read = site
      .select({ version: indexQueue.version })
      .from(indexQueue)
      .where(inArray(indexQueue.id, [PRODUCT]));
    return ((await site.write([read])) as { version: number }[][])[0]![0]!.version;
  };
  const before = await version();
  await site.write([site.update('inventory', (row) => eq(row.id, VARIANT), { available: 12 })]);
  expect(await version()).toBe(before + 1);
  await site.write([site.update('variants', (row) => eq(row.id, VARIANT), { price: 1200 })]);
  expect(await version()).toBe(before + 2);
});

const PRODUCT = '01900000-0000-7000-8400-000000000003';
const VARIANT = '01900000-0000-7000-8700-00000000000c';
