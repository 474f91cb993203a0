import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { siteDb } from '#db/site-db.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { parseSelection } from '#features/listing/selection.ts';
import { GENERATED_AT, indexedStores, type GeneratedStore } from '../support/generated.ts';
import { meanwhile } from '../support/meanwhile.ts';

const PRODUCTS = 40;
let store: GeneratedStore;
let clock = GENERATED_AT;

// One database a file: each test goes on where the last one left off, on products of its own.
beforeEach(async () => {
  store ??= (await indexedStores(env.DB, { products: PRODUCTS, otherStores: 0, productsEach: 0 }))[0]!;
}, 60_000);

const productId = (n: number) => `01900000-0000-7000-8400-${n.toString(16).padStart(12, '0')}`;
const categoryId = (n: number) => `01900000-0000-7000-8100-${n.toString(16).padStart(12, '0')}`;
const run = (query: string, ...values: unknown[]) =>
  env.DB.prepare(query)
    .bind(...values)
    .run();
const one = async <T>(query: string, ...values: unknown[]) =>
  env.DB.prepare(query)
    .bind(...values)
    .first<T>();
const queueLength = async () => (await one<{ n: number }>('select count(*) as n from index_queue'))?.n;

async function drain(hours = 1) {
  clock += hours * 3_600_000;
  return store.indexing.drain({ now: clock, limit: 1_000 });
}

const listing = (slug: string, query = '') =>
  store.answer(store.listings.category(slug, parseSelection(new URLSearchParams(query), 'EUR')));
const search = (q: string) => store.answer(store.search.results(q, null));
const slugsIn = async (slug: string, query = '') => (await listing(slug, query))?.cards.map((card) => card.slug) ?? [];

it('leaves nothing to do when nothing changed', async () => {
  expect(await drain()).toEqual({ products: 0, listings: 0, waiting: false });
});

describe('a change of a product', () => {
  it('shows in its card, its filters, the counts and the search', async () => {
    await run(`update products set title = 'Zeppelin kite' where id = ?`, productId(1));
    await run(`update variants set price = 123456 where product_id = ?`, productId(1));
    const before = await listing('everything', 'price=1234-1235');
    expect(before?.total).toBe(0);
    expect(await drain()).toMatchObject({ products: 1 });
    expect(await listing('everything', 'price=1234-1235')).toMatchObject({
      total: 1,
      cards: [{ title: 'Zeppelin kite' }],
    });
    expect((await search('zeppelin')).cards.map(({ slug }) => slug)).toEqual(['product-1']);
    expect((await search('zepelin')).corrected).toEqual(['zeppelin']);
  });

  it('forgets the words it no longer has', async () => {
    await run(`update products set title = 'Plain kite' where id = ?`, productId(1));
    await drain();
    expect((await search('zeppelin')).cards).toEqual([]);
    expect((await search('zepelin')).corrected).toBeNull();
    expect(await one(`select * from search_words where id = 'zeppelin'`)).toBeNull();
    expect(await one(`select * from search_spellings where word = 'zeppelin'`)).toBeNull();
  });

  it('follows its stock', async () => {
    await run(
      `update inventory set available = 0 where id in (select id from variants where product_id = ?)`,
      productId(2),
    );
    await drain();
    expect(await slugsIn('everything', 'stock=in')).not.toContain('product-2');
    await run(
      `update inventory set available = 3 where id in (select id from variants where product_id = ?)`,
      productId(2),
    );
    await drain();
    const cards = (await listing('everything', 'stock=in'))?.cards ?? [];
    const more = (await store.answer(store.listings.bySlugs(['product-2'])))[0];
    expect(more?.stock).toEqual({ state: 'low', left: 6 });
    expect(cards.length).toBeGreaterThan(0);
  });

  it('moves it between categories', async () => {
    await run('update products set category_id = ? where id = ?', categoryId(4), productId(2));
    await drain();
    expect(await slugsIn('kind-2')).not.toContain('product-2');
    expect(await slugsIn('kind-3')).toContain('product-2');
    const from = await listing('kind-2');
    expect(from?.total).toBe(from?.cards.length);
  });

  it('can hand its slug to another product', async () => {
    await run(`update products set slug = 'parked' where id = ?`, productId(5));
    await run(`update products set slug = 'product-5' where id = ?`, productId(6));
    await run(`update products set slug = 'product-6' where id = ?`, productId(5));
    await drain();
    const cards = await store.answer(store.listings.bySlugs(['product-5', 'product-6']));
    expect(cards.map((card) => card.productId)).toEqual([productId(6), productId(5)]);
  });
});

describe('a product that is not for sale', () => {
  it.each(['draft', 'archived'])('%s leaves every list, and comes back', async (status) => {
    const slug = 'product-7';
    await run('update products set status = ? where id = ?', status, productId(7));
    await drain();
    expect(await slugsIn('kind-7')).not.toContain(slug);
    expect(await store.answer(store.listings.bySlugs([slug]))).toEqual([]);
    expect(await listing('everything')).toMatchObject({ total: PRODUCTS - 1 });
    await run(`update products set status = 'active' where id = ?`, productId(7));
    await drain();
    expect(await slugsIn('kind-7')).toContain(slug);
  });

  it('appears on the day it is published, without a further change', async () => {
    const publishedAt = clock + 48 * 3_600_000;
    await run('update products set published_at = ? where id = ?', publishedAt, productId(8));
    await drain();
    expect(await slugsIn('kind-8')).not.toContain('product-8');
    expect(await drain()).toMatchObject({ products: 0 });
    await drain(72);
    expect(await slugsIn('kind-8')).toContain('product-8');
    expect(await queueLength()).toBe(0);
  });

  it('appears at once when the day is brought forward', async () => {
    await run('update products set published_at = ? where id = ?', clock + 480 * 3_600_000, productId(9));
    await drain();
    await run('update products set published_at = ? where id = ?', clock - 1, productId(9));
    await drain();
    expect(await slugsIn('kind-9')).toContain('product-9');
  });
});

describe('a category', () => {
  it('takes its products along when it moves', async () => {
    const moved = await slugsIn('kind-0-a');
    expect(moved.length).toBeGreaterThan(0);
    await run('update categories set parent_id = ? where id = ?', categoryId(6), categoryId(20));
    await drain();
    expect(await slugsIn('kind-5')).toEqual(expect.arrayContaining(moved));
    expect(await slugsIn('kind-0')).not.toContain(moved[0]);
  });

  it('keeps its products when it is renamed', async () => {
    const products = await slugsIn('kind-4');
    await run(`update categories set slug = 'renamed' where id = ?`, categoryId(5));
    expect(await slugsIn('renamed')).toEqual(products);
    expect(await listing('kind-4')).toBeNull();
  });
});

describe('two at once', () => {
  /** A drain that somebody else gets in the way of, just before its nth round trip. */
  const drainWith = (nth: number, happen: () => Promise<unknown>) =>
    indexingRepo(siteDb(meanwhile(env.DB, nth, happen), store.key)).drain({ now: clock, limit: 1_000 });
  const rename = (title: string) => run('update products set title = ? where id = ?', title, productId(10));
  const title = async () => (await store.answer(store.listings.bySlugs(['product-10'])))[0]?.title;

  it('keeps a product queued that changed while it was being indexed', async () => {
    await rename('First');
    // The last round trip of a batch writes; what is seen then is from before.
    await drainWith(3, () => rename('Second'));
    expect(await title()).toBe('Second');
    expect(await queueLength()).toBe(0);
  });

  it('leaves a product as a later drain has read it', async () => {
    await rename('Third');
    await drainWith(3, async () => {
      await rename('Fourth');
      await drain();
    });
    expect(await title()).toBe('Fourth');
  });

  it('keeps a product queued that changed after a later drain was through', async () => {
    await rename('Fifth');
    await drainWith(3, async () => {
      await drain();
      await rename('Sixth');
    });
    await drain();
    expect(await title()).toBe('Sixth');
  });

  it('leaves the counts of a listing as they were read last', async () => {
    const inStock = async () => {
      const groups = (await listing('everything'))?.groups ?? [];
      return groups.flatMap(({ values }) => values).find(({ label }) => label === 'In stock')?.count;
    };
    const stock = (available: number) =>
      run(
        'update inventory set available = ? where id in (select id from variants where product_id = ?)',
        available,
        productId(11),
      );
    await stock(5);
    await drain();
    const before = (await inStock())!;
    let nth = 1;
    // However far an older drain has got when a newer one runs, the newer one's counts stand.
    for (let happened = true; happened; nth += 1) {
      happened = false;
      await stock(0);
      await drainWith(nth, async () => {
        happened = true;
        await stock(5);
        await drain();
      });
      await drain();
      expect(await inStock()).toBe(happened ? before : before - 1);
    }
    expect(nth).toBeGreaterThan(8);
  });
});

it('gives the same index when everything is indexed again', async () => {
  const tables = ['product_cards', 'search_words', 'search_spellings'];
  const all = async () =>
    Promise.all(
      tables.map(async (table) => (await env.DB.prepare(`select * from ${table} order by id`).all()).results),
    );
  const before = await all();
  await run('insert into index_queue (site_id, id, queued_at) select site_id, id, 1 from products');
  await drain();
  const after = await all();
  const timeless = (rows: Record<string, unknown>[]) => rows.map(({ indexed_at: _, ...row }) => row);
  expect(after.map(timeless)).toEqual(before.map(timeless));
  const sizes = await store.site.ask({
    size: { statements: [store.site.index.scopeSize({ kind: 'all', token: 'a' })], answer: ([rows]) => rows },
  });
  expect(sizes.size).toEqual([{ size: PRODUCTS }]);
});
