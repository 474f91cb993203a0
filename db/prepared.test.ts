import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { SiteId } from '#lib/site-id.ts';
import { siteDb, type AnySite, type Slots } from './site-db.ts';

type Bound = { sql: string; params: unknown[] };

/** A database that answers every statement with `rows`, and remembers what was bound. */
function recorder(rows: Record<string, unknown>[] = []) {
  const bound: Bound[] = [];
  const prepare = (text: string) => ({
    bind: (...params: unknown[]) => (bound.push({ sql: text, params }), {}),
  });
  const batch = (statements: unknown[]) => Promise.resolve(statements.map(() => ({ results: structuredClone(rows) })));
  return { d1: { prepare, batch } as unknown as D1Database, bound };
}

const store = (id: string) => ({ id: id as SiteId, key: id });

const bySlug = ({ rows: { pages }, select }: AnySite, { slug }: Slots<{ slug: string }>) => [
  select({ id: pages.id }).from(pages).where(eq(pages.slug, slug)),
];

test('a read is written once, and binds the store it is run for and its values', async () => {
  const { d1, bound } = recorder();
  let written = 0;
  const read = (words: AnySite, slots: Slots<{ slug: string }>) => ((written += 1), bySlug(words, slots));
  for (const [id, slug] of [
    ['store-a', 'about'],
    ['store-b', 'about'],
    ['store-a', 'returns'],
  ] as const) {
    const site = siteDb(d1, store(id));
    await site.write(site.prepared(read, { slug }));
  }
  expect(written).toBe(1);
  expect(bound.map(({ params }) => params)).toEqual([
    ['store-a', 'about'],
    ['store-b', 'about'],
    ['store-a', 'returns'],
  ]);
});

test('it asks what the same read asks when it is not prepared', async () => {
  const { d1, bound } = recorder();
  const site = siteDb(d1, store('store-a'));
  const { pages } = site.rows;
  await site.write([
    ...site.prepared(bySlug, { slug: 'about' }),
    site.select({ id: pages.id }).from(pages).where(eq(pages.slug, 'about')),
  ]);
  expect(bound[0]).toEqual(bound[1]);
});

test('no value takes the place of the store', async () => {
  const { d1, bound } = recorder();
  const site = siteDb(d1, store('store-a'));
  await site.write(
    site.prepared(({ rows: { pages }, select }) => [select({ id: pages.id }).from(pages)], { store: 'b' }),
  );
  expect(bound[0]?.params).toEqual(['store-a']);
});

test('rows are read as their columns say, and what is null stays null', async () => {
  const { d1 } = recorder([
    { tracked: 1, values: '["S","M"]', label: '7' },
    { tracked: null, values: null, label: null },
  ]);
  const site = siteDb(d1, store('store-a'));
  const read = ({ rows: { inventory, productOptions }, select }: AnySite) => [
    select({ tracked: inventory.tracked, values: productOptions.values, label: sql<string>`label`.as('label') }).from(
      inventory,
    ),
  ];
  expect((await site.write(site.prepared(read, {})))[0]).toEqual([
    { tracked: true, values: ['S', 'M'], label: '7' },
    { tracked: null, values: null, label: null },
  ]);
});

test('a read that is not about a store, or has fields within fields, is refused', () => {
  const site = siteDb(recorder().d1, store('store-a'));
  const nowhere = ({ select }: AnySite) => [select({ one: sql`1`.as('one') }).from(sql`json_each('[1]')`)];
  const nested = ({ rows: { pages }, select }: AnySite) => [select({ page: { id: pages.id } }).from(pages)];
  expect(() => site.prepared(nowhere, {})).toThrow('starts from the rows of a store');
  expect(() => site.prepared(nested, {})).toThrow('flat fields');
});
