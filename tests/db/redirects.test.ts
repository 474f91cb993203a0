import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import type { Addressed } from '#features/redirects/redirects.ts';
import { NOW, shopWithStock, type TestShop } from '../support/shop-with-stock.ts';

let store: TestShop;
let site: SiteDb;

beforeEach(async () => {
  store = await shopWithStock(env.DB, { a: 1 });
  site = siteDb(env.DB, { id: store.siteId, key: store.key });
});

const rename = (slug: string, id = 'p') => site.write([site.update('products', (row) => eq(row.id, id), { slug })]);
const target = async (slug: string, kind: Addressed = 'product', { shop } = store) =>
  (await shop.ask({ target: shop.redirects.target(kind, slug, NOW) })).target;
const old = async (id = 'p') => (await store.shop.ask({ old: store.shop.redirects.old('product', id) })).old;

async function addProduct(slug: string) {
  const times = { createdAt: NOW, updatedAt: NOW };
  const product = { id: slug, slug, title: slug, details: [], ...times };
  await site.write([site.insert('products', { ...product, kind: 'physical', status: 'active' })]);
}

test('every address that a product had leads to the one it has, in one step', async () => {
  await rename('cable-2');
  await rename('cable-3');
  expect([await target('cable'), await target('cable-2')]).toEqual(['cable-3', 'cable-3']);
  expect(await old()).toHaveLength(2);
  expect([await target('cable-3'), await target('cable', 'category'), await target('nothing')]).toEqual([
    ...[null, null, null],
  ]);
  const other = await shopWithStock(env.DB, {});
  expect(await target('cable-2', 'product', other)).toBeNull();
});

test('an address that is taken back leads nowhere else', async () => {
  await rename('cable-2');
  await rename('cable');
  expect([await target('cable'), await target('cable-2')]).toEqual([null, 'cable']);
  expect(await old()).toEqual(['cable-2']);
});

test('an address leads to what had it last, and is nobody’s old one while another has it', async () => {
  await rename('cable-2');
  await addProduct('cable');
  expect(await old()).toEqual([]);
  await rename('cable-new', 'cable');
  expect(await target('cable')).toBe('cable-new');
  expect([await old(), await old('cable')]).toEqual([[], ['cable']]);
});

test('nobody is sent to what shoppers cannot see, and drafts have no old addresses', async () => {
  await rename('cable-2');
  await site.write([site.update('products', (row) => eq(row.id, 'p'), { status: 'draft' })]);
  expect(await target('cable')).toBeNull();
  await rename('cable-3');
  expect(await old()).toEqual(['cable']);
});

test('categories, collections and pages move in the same way', async () => {
  const times = { createdAt: NOW, updatedAt: NOW };
  await site.write([
    site.insert('categories', { id: 'c', slug: 'cups', title: 'Cups', cardFacts: [], ...times }),
    site.insert('collections', { id: 'c', slug: 'cups', title: 'Cups', ...times }),
    site.insert('pages', { id: 'c', slug: 'cups', title: 'Cups', bodyHtml: '', status: 'published', ...times }),
    site.update('categories', (row) => eq(row.id, 'c'), { slug: 'mugs' }),
    site.update('collections', (row) => eq(row.id, 'c'), { slug: 'tall' }),
    site.update('pages', (row) => eq(row.id, 'c'), { slug: 'care' }),
  ]);
  const kinds = ['category', 'collection', 'page', 'product'] as const;
  expect(await Promise.all(kinds.map((kind) => target('cups', kind)))).toEqual(['mugs', 'tall', 'care', null]);
});
