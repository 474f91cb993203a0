import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import type { Listing } from '#features/listing/listing.ts';
import { parseSelection, withSelection, type Selection } from '#features/listing/selection.ts';
import { GENERATED_AT, indexedStores, type GeneratedStore } from '../support/generated.ts';

const PRODUCTS = 60;
let store: GeneratedStore;
let other: GeneratedStore;
let clock = GENERATED_AT;

// One database a file: each test goes on where the last one left off.
beforeAll(async () => {
  const stores = await indexedStores(env.DB, { products: PRODUCTS, otherStores: 1, productsEach: PRODUCTS });
  [store, other] = stores as [GeneratedStore, GeneratedStore];
  await run(`delete from collection_products`);
  await run(`insert into collections (site_id, id, slug, title, created_at, updated_at)
    select site_id, 'picks', 'picks', 'Picks', 0, 0 from collections where slug = 'sale'`);
  // All products of both stores backwards in one collection, every third of them in the store's order in the other.
  await run(`insert into collection_products (site_id, id, collection_id, product_id, position)
    select p.site_id, 'sale-' || p.id, c.id, p.id, ${PRODUCTS} - substr(p.slug, 9)
    from products p join collections c on c.site_id = p.site_id and c.slug = 'sale'`);
  await run(`insert into collection_products (site_id, id, collection_id, product_id, position)
    select site_id, 'picks-' || id, 'picks', id, substr(slug, 9) from products where substr(slug, 9) % 3 = 0`);
  await drain();
}, 60_000);

const run = (query: string) => env.DB.prepare(query).run();
const ofStore = (condition: string) => `where site_id = (select site_id from product_cards limit 1) and ${condition}`;

async function drain() {
  clock += 3_600_000;
  for (const { indexing } of [store, other]) await indexing.drain({ now: clock, limit: 1_000 });
}

const select = (query: string) => parseSelection(new URLSearchParams(query), 'EUR');
const number = ({ slug }: { slug: string }) => Number(slug.slice('product-'.length));

async function page(slug: string, selection: Selection, from = store): Promise<Listing> {
  return (await from.answer(from.listings.collection(slug, selection)))!;
}

/** The numbers of all products of a collection, page by page. */
async function whole(slug: string, query = '', from = store): Promise<number[]> {
  const numbers: number[] = [];
  for (let at: Selection | null = select(query); at;) {
    const { cards, next }: Listing = await page(slug, at, from);
    numbers.push(...cards.map(number));
    at = next && withSelection(at, { cursor: next });
  }
  return numbers;
}

const range = (count: number, of: (n: number) => number) => Array.from({ length: count }, (_, n) => of(n));
const backwards = range(PRODUCTS, (n) => PRODUCTS - 1 - n);

it('a collection is shown in its own order on every page, not in the store’s', async () => {
  expect(await whole('sale')).toEqual(backwards);
  expect(await whole('picks')).toEqual(range(PRODUCTS / 3, (n) => 3 * n));
  expect(await whole('sale', '', other)).toEqual(backwards);
});

it('its short list, and the way back through its pages, have the same order', async () => {
  const short = await store.answer(store.listings.ofCollection('sale', 12));
  expect(short.map(number)).toEqual(backwards.slice(0, 12));
  const first = await page('sale', select(''));
  const second = await page('sale', withSelection(select(''), { cursor: first.next }));
  const back = await page('sale', withSelection(select(''), { cursor: second.previous }));
  expect(back.cards).toEqual(first.cards);
});

it('filters leave the order as it is, and other sorts have their own', async () => {
  const inStock = await whole('sale', 'stock=in');
  expect(inStock.length).toBeGreaterThan(0);
  expect(inStock).toEqual(backwards.filter((n) => inStock.includes(n)));
  expect(await whole('sale', 'sort=newest')).toEqual(range(PRODUCTS, (n) => n));
});

it('a product that is moved moves with the next drain, there and nowhere else', async () => {
  const first = await page('sale', select(''));
  await run(`update collection_products set position = 0 ${ofStore(`id like 'sale-%' and position = ${PRODUCTS}`)}`);
  await drain();
  expect(await whole('sale')).toEqual([0, ...backwards.slice(0, -1)]);
  expect(await whole('picks')).toEqual(range(PRODUCTS / 3, (n) => 3 * n));
  expect(await whole('sale', '', other)).toEqual(backwards);
  // Who was on the first page reads on where they were: nothing twice, nothing left out.
  const second = await page('sale', withSelection(select(''), { cursor: first.next }));
  expect(second.cards.map(number)).toEqual(backwards.slice(24, 48));
});

it('a product may have the same place in two collections, and two products the same place in one', async () => {
  await run(`update collection_products set position = 7 ${ofStore('true')}`);
  await drain();
  expect((await whole('sale')).toSorted((a, b) => a - b)).toEqual(range(PRODUCTS, (n) => n));
  expect((await whole('picks')).toSorted((a, b) => a - b)).toEqual(range(PRODUCTS / 3, (n) => 3 * n));
});

it('a product that leaves a collection, or the shop, leaves nothing behind', async () => {
  await run(`delete from collection_products ${ofStore(`id like 'picks-%'`)}`);
  await run(`update products set status = 'archived' ${ofStore(`slug = 'product-5'`)}`);
  await drain();
  expect(await whole('picks')).toEqual([]);
  expect(await whole('sale')).not.toContain(5);
  const rows = await env.DB.prepare('select count(*) as n from listing_by_place').first();
  // One for each product that is left here; there one for each place, of which product 30 has the same in both.
  expect(rows).toEqual({ n: PRODUCTS - 1 + PRODUCTS + PRODUCTS / 3 - 1 });
  expect(await whole('picks', '', other)).toHaveLength(PRODUCTS / 3);
});
