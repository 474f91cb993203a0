import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { sitesWithWork } from '#db/platform.ts';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import { categoryDeskRepo } from '#features/catalog/category-desk.repo.ts';
import { collectionDeskRepo } from '#features/collections/collection-desk.repo.ts';
import { planMembers } from '#features/collections/plan-members.ts';
import { homeDocument } from '#features/content/home.ts';
import type { Rule } from '#features/collections/rule-kinds.ts';
import { newId } from '#lib/ids.ts';
import { NOW, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

let store: TestShop;
let site: SiteDb;
let desk: ReturnType<typeof collectionDeskRepo>;

beforeEach(async () => {
  store = await shopWithStock(env.DB, { a: 5 });
  site = siteDb(env.DB, { id: store.siteId, key: store.key });
  desk = collectionDeskRepo(site);
  for (const id of ['q', 'r']) {
    const product = { id, slug: id, title: `Product ${id}`, details: [] };
    const times = { createdAt: NOW, updatedAt: NOW };
    await site.write([
      site.insert('products', {
        ...product,
        kind: 'physical',
        status: 'active',
        vendor: 'Loom',
        rank: id === 'q' ? 2 : 1,
        ...times,
      }),
      site.insert('variants', { id: `v-${id}`, productId: id, position: 0, price: 1000, ...times }),
    ]);
  }
});

/** Products by Loom, whose ranks are minutes, as those that staff make have. */
async function addProducts(count: number) {
  const times = { createdAt: NOW, updatedAt: NOW };
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ id: `n${i}`, slug: `n${i}`, title: `New ${i}`, details: [], vendor: 'Loom' },
    ...{ kind: 'physical' as const, status: 'active' as const, rank: Math.floor(NOW / 60_000) + i, ...times },
  }));
  await site.write(
    rows.flatMap((product) => [
      site.insert('products', product),
      site.insert('variants', { id: `v-${product.id}`, productId: product.id, position: 0, price: 1000, ...times }),
    ]),
  );
  return rows;
}

const words = { id: 'c', slug: 'loom', title: 'By Loom', description: '' };
const byVendor: Rule = { field: 'vendor', op: 'is', value: 'loom' };
const ruled = (...rules: Rule[]) => ({ ...words, rules: { match: 'all' as const, rules } });
const members = async () => (await site.ask({ found: desk.members('c') })).found.map(({ productId }) => productId);
const queued = () => ({
  statements: [site.select({ id: site.rows.indexQueue.id }).from(site.rows.indexQueue)],
  answer: ([rows]: unknown[]) => (rows as { id: string }[]).map(({ id }) => id),
});
const drain = () => store.shop.indexing.drain({ now: NOW, limit: 100 });
const change = (id: string, patch: { vendor?: string; status?: 'archived' }) =>
  site.write([site.update('products', (row) => eq(row.id, id), patch)]);

describe('a collection by rules', () => {
  test('has what fits, in the order of the store, and shoppers find it there', async () => {
    await desk.create(ruled(byVendor), NOW);
    await desk.queueNext(NOW);
    await drain();
    expect(await members()).toEqual(['r', 'q']);
    await drain();
    const { shown } = await store.shop.ask({ shown: store.shop.listing.ofCollection('loom', 10) });
    expect(shown.map(({ slug }) => slug)).toEqual(['r', 'q']);
  });

  test('shows its first products on the home page, however far its places are from the beginning', async () => {
    const row = { type: 'product-row', title: 'By Loom', collection: 'loom' };
    await store.shop.settings.save('home', homeDocument([row, { ...row, collection: 'by-hand' }]), NOW);
    const added = await addProducts(8);
    await desk.create(ruled(byVendor), NOW);
    await desk.create({ ...words, id: 'h', slug: 'by-hand', rules: null }, NOW);
    // The first was taken out, and the next three are not on sale.
    const members = added.map(({ id }, i) => ({ id: newId(), collectionId: 'h', productId: id, position: 7 + i }));
    await site.write(members.map((member) => site.insert('collectionProducts', member)));
    const drafts = added.slice(0, 3).map(({ id }) => id);
    await site.write(drafts.map((id) => site.update('products', (one) => eq(one.id, id), { status: 'draft' })));
    await desk.queueNext(NOW);
    await drain();
    const { home } = await store.shop.ask({ home: store.shop.home.home() });
    const shown = (slug: string) => home.rows.get(slug)?.map((card) => card.slug);
    expect(shown('loom')).toEqual(['r', 'q', 'n3', 'n4', 'n5']);
    expect(shown('by-hand')).toEqual(['n3', 'n4', 'n5', 'n6', 'n7']);
  });

  test('follows a product that changes, and lets an archived one go', async () => {
    await desk.create(ruled(byVendor), NOW);
    await change('p', { vendor: 'LOOM' });
    await change('q', { vendor: 'Kiln' });
    await drain();
    expect((await members()).toSorted()).toEqual(['p', 'r']);
    await change('r', { status: 'archived' });
    await drain();
    expect(await members()).toEqual(['p']);
  });

  test('is filled anew when its rules change, a part at a time until all were looked at', async () => {
    await desk.create(ruled(byVendor), NOW);
    while (await desk.queueNext(NOW)) await drain();
    await desk.save(ruled({ field: 'price', op: 'above', value: '2000' }), [], NOW);
    while (await desk.queueNext(NOW)) await drain();
    expect(await members()).toEqual(['p']);
    expect(await desk.queueNext(NOW)).toBe(false);
  });

  test('keeps nothing waiting that somebody changed, until all products were looked at again', async () => {
    await drain();
    await desk.create(ruled(byVendor), NOW);
    await desk.queueNext(NOW);
    await change('r', { vendor: 'Kiln' });
    await store.shop.indexing.drain({ now: NOW, limit: 1 });
    const { waiting } = await site.ask({ waiting: queued() });
    expect(waiting).toEqual(['p', 'q']);
  });

  test('looks at each product once, also where it is filed', async () => {
    await drain();
    await desk.create(ruled(byVendor), NOW);
    await desk.queueNext(NOW);
    expect(await drain()).toMatchObject({ products: 3, waiting: false });
    const { shown } = await store.shop.ask({ shown: store.shop.listing.ofCollection('loom', 10) });
    expect(shown.map(({ slug }) => slug)).toEqual(['r', 'q']);
  });

  test('has what a person just saved looked at before all else that changed', async () => {
    await drain();
    for (const id of ['p', 'q', 'r']) await change(id, { vendor: 'Kiln' });
    await store.shop.indexing.drain({ now: NOW, limit: 1, first: ['r'] });
    const { waiting } = await site.ask({ waiting: queued() });
    expect(waiting).toEqual(['p', 'q']);
  });

  test('says how far it is, and is gone on with although nothing waits to be indexed', async () => {
    await addProducts(600);
    while ((await store.shop.indexing.drain({ now: NOW, limit: 1_000 })).waiting);
    const filing = async () => (await site.ask({ filing: desk.filing('c') })).filing;
    const hasWork = async () => (await sitesWithWork(env, NOW, null)).some(({ id }) => id === store.siteId);
    expect(await hasWork()).toBe(false);
    await desk.create(ruled({ field: 'vendor', op: 'is', value: 'nobody' }), NOW);
    expect(await filing()).toEqual({ done: 0, of: 603 });
    await desk.queueNext(NOW);
    await store.shop.indexing.drain({ now: NOW, limit: 1_000 });
    expect(await filing()).toEqual({ done: 500, of: 603 });
    expect(await hasWork()).toBe(true);
    await desk.save({ ...ruled({ field: 'vendor', op: 'is', value: 'nobody' }), title: 'Nobody’s' }, [], NOW);
    expect(await filing()).toEqual({ done: 500, of: 603 });
    await desk.save(ruled(byVendor), [], NOW);
    expect(await filing()).toEqual({ done: 0, of: 603 });
    while (await desk.queueNext(NOW)) await store.shop.indexing.drain({ now: NOW, limit: 1_000 });
    expect(await filing()).toBe(null);
    expect(await hasWork()).toBe(false);
  });

  test('leaves the queue empty once everything is filed', async () => {
    await desk.create(ruled(byVendor), NOW);
    await desk.queueNext(NOW);
    await drain();
    expect((await drain()).products).toBe(0);
  });
});

test('a collection by hand keeps its order, and what changes leaves it alone', async () => {
  await desk.create({ ...words, rules: null }, NOW);
  await desk.save({ ...words, rules: null }, planMembers('c', ['q', 'p', 'r'], [], newId), NOW);
  await drain();
  expect(await members()).toEqual(['q', 'p', 'r']);
  const { current } = await site.ask({ current: desk.members('c') });
  await desk.save({ ...words, rules: null }, planMembers('c', ['r', 'q'], current, newId), NOW);
  await change('p', { vendor: 'Loom' });
  await drain();
  expect(await members()).toEqual(['r', 'q']);
});

test('an address that is taken is told', async () => {
  expect(await desk.create({ ...words, rules: null }, NOW)).toBe(true);
  expect(await desk.create({ ...words, id: 'd', rules: null }, NOW)).toBe(false);
});

describe('a category', () => {
  const node = (id: string, parentId: string | null) => ({ id, parentId, slug: id, title: id, position: 0 });

  test('goes only when nothing lies in it', async () => {
    const categories = categoryDeskRepo(site);
    await categories.create(node('table', null), NOW);
    await categories.create(node('mugs', 'table'), NOW);
    expect(await categories.remove('table')).toBe('in use');
    await site.write([site.update('products', (row) => eq(row.id, 'p'), { categoryId: 'mugs' })]);
    expect(await categories.remove('mugs')).toBe('in use');
    await site.write([site.update('products', (row) => eq(row.id, 'p'), { categoryId: null })]);
    expect(await categories.remove('mugs')).toBe('removed');
    expect(await categories.remove('table')).toBe('removed');
  });
});
