import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { writtenOnce } from './raw-statement.ts';
import type { SiteId } from '#lib/site-id.ts';
import { siteDb } from './site-db.ts';

type Bound = { sql: string; params: unknown[] };

/** A database that remembers what was bound. */
function recorder() {
  const bound: Bound[] = [];
  const prepare = (text: string) => ({
    bind: (...params: unknown[]) => (bound.push({ sql: text, params }), {}),
  });
  const batch = (statements: unknown[]) => Promise.resolve(statements.map(() => ({ results: [] })));
  return { d1: { prepare, batch } as unknown as D1Database, bound };
}

const store = (id: string) => ({ id: id as SiteId, key: id });

it('is written once, and takes the values of each call at every place they are named', async () => {
  const { d1, bound } = recorder();
  let written = 0;
  const read = writtenOnce<{ store: string; slug: string }, unknown>(['store', 'slug'], ({ store, slug }) => {
    written += 1;
    return sql`select ${store}, ${'fixed'}, ${slug}, ${store}`;
  });
  const { write } = siteDb(d1, store('any'));
  await write([read(d1, { store: 'a', slug: 'one' })]);
  await write([read(d1, { store: 'b', slug: 'two' })]);
  expect(written).toBe(1);
  expect(bound).toEqual([
    { sql: 'select ?, ?, ?, ?', params: ['a', 'fixed', 'one', 'a'] },
    { sql: 'select ?, ?, ?, ?', params: ['b', 'fixed', 'two', 'b'] },
  ]);
});

it('keeps one text of a listing for all stores, and nothing of a store in it', async () => {
  const { d1, bound } = recorder();
  for (const id of ['s1', 's2']) {
    const { index, write } = siteDb(d1, store(id));
    const scope = { kind: 'category' as const, slug: 'audio' };
    await write([
      index.listing({ scope, order: { by: 'rank', descending: false }, limit: 25 }),
      index.beside('arc-100', 6),
    ]);
  }
  const [listing, beside, otherListing, otherBeside] = bound as [Bound, Bound, Bound, Bound];
  expect([otherListing.sql, otherBeside.sql]).toEqual([listing.sql, beside.sql]);
  expect(listing.params.filter((param) => param === 's1')).toHaveLength(2);
  expect(JSON.stringify([otherListing.params, otherBeside.params])).not.toContain('s1');
  expect(JSON.stringify([listing.params, beside.params])).not.toContain('s2');
});

it('writes a listing for each order and kind of place', async () => {
  const { d1, bound } = recorder();
  const { index, write } = siteDb(d1, store('s1'));
  const order = { by: 'price', descending: false } as const;
  for (const kind of ['category', 'collection'] as const) {
    await write([
      index.listing({ scope: { kind, slug: 'x' }, order, limit: 25 }),
      index.listing({ scope: { kind, slug: 'x' }, order: { ...order, descending: true }, limit: 25 }),
    ]);
  }
  expect(new Set(bound.map((one) => one.sql)).size).toBe(4);
  expect(bound.map(({ params }) => params.includes('2s1c'))).toEqual([true, true, false, false]);
});
