import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bulkRepo, type BulkChange, type Part } from '#features/bulk/bulk.repo.ts';
import { withMoment, type Cell } from '#features/bulk/cell.ts';
import { planOf, undoOf } from '#features/bulk/plan.ts';
import { GENERATED_AT, indexedStores, type GeneratedStore } from '../support/generated.ts';

const NOW = GENERATED_AT + 1000;
const by = { accountId: 'staff', name: 'Ada' };
const uuid = (kind: number, n: number) => `01900000-0000-7000-8${kind}00-${n.toString(16).padStart(12, '0')}`;
const products = [1, 2, 3].map((n) => uuid(4, n));
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const all = async <T>(sql: string, ...values: unknown[]) =>
  (
    await env.DB.prepare(sql)
      .bind(...values)
      .all<T>()
  ).results;

let store: GeneratedStore;
let bulk: ReturnType<typeof bulkRepo>;
let change: BulkChange;
let count = 0;

beforeAll(async () => {
  store = (await indexedStores(env.DB, { products: 10, otherStores: 1, productsEach: 10 }))[0]!;
  bulk = bulkRepo(store.site);
}, 60_000);

beforeEach(async () => {
  const id = `change-${(count += 1)}`;
  await bulk.begin({ id, label: 'Change', ask: { kind: 'grid' }, scope: { ids: products } }, by, NOW);
  change = (await store.answer(bulk.byId(id)))!;
});

const states = () => store.answer(bulk.states(products));
const prices = async () => (await states()).map(({ variants }) => variants.map(({ price }) => price));

async function part(cellsOf: (n: number) => Cell[]): Promise<Part> {
  const now = await states();
  const changed = now.map(({ id, title }, n) => ({ productId: id, title, cells: cellsOf(n) }));
  return { products: changed.filter(({ cells }) => cells.length > 0), cursor: '3', seen: 3, state: 'done' };
}

/** Ten per cent more for all. */
async function raised(): Promise<Part> {
  const now = await states();
  return part((n) =>
    planOf({ kind: 'price', how: 'percent', by: 10_00, round: 'none', keepBefore: false }, now[n]!, 'EUR'),
  );
}

async function undo(): Promise<Cell[]> {
  await bulk.turn(change.id, 'undoing', NOW);
  const current = (await store.answer(bulk.byId(change.id)))!;
  const rows = await store.answer(bulk.products(change.id, 'done', '', 25));
  const now = new Map((await states()).map((state) => [state.id, state]));
  const undone = rows.map(({ id, productId, cells }) => ({
    id,
    productId,
    ...undoOf(cells, now.get(productId) ?? null),
  }));
  expect(await bulk.undo(current, undone, 'undone', by, NOW + 1)).toBe('done');
  return undone.flatMap(({ kept }) => kept);
}

describe('a part of a bulk change', () => {
  it('changes all its products, keeps what was before, and is undone to the cent', async () => {
    const before = await prices();
    expect(await bulk.apply(change, await raised(), by, NOW)).toBe('done');
    expect(await prices()).toEqual(before.map((some) => some.map((price) => Math.round(price * 1.1))));
    expect(await store.answer(bulk.byId(change.id))).toMatchObject({ state: 'done', seen: 3, changed: 3, part: 1 });
    expect(await undo()).toEqual([]);
    expect(await prices()).toEqual(before);
    expect(await store.answer(bulk.byId(change.id))).toMatchObject({ state: 'undone' });
  });

  it('leaves what somebody changed since when it is undone, and keeps a note of it', async () => {
    const before = await prices();
    await bulk.apply(change, await raised(), by, NOW);
    await run('update variants set price = 777 where site_id = ? and id = ?', store.key.id, uuid(7, 4));
    expect(await undo()).toMatchObject([{ variantId: uuid(7, 4), field: 'price' }]);
    expect((await prices()).flat()).toEqual([777, ...before.flat().slice(1)]);
    const kept = (await store.answer(bulk.products(change.id, 'undone', '', 25))).flatMap((row) => row.kept);
    expect(kept).toHaveLength(1);
  });

  it('puts back what goes along with a value: until when a price was charged, since when a product is out', async () => {
    const last = (await states())[2]!;
    const { id } = last.variants[0]!;
    const set = 'update variants set compare_at = price + 500, compare_at_until = 5 where site_id = ? and id = ?';
    await run(set, store.key.id, id);
    const withdraw = `update products set status = 'draft', published_at = null where site_id = ? and id = ?`;
    await run(withdraw, store.key.id, last.id);
    const before = await states();
    const ask = { kind: 'status', status: 'active' } as const;
    const both = (n: number) => [
      ...planOf({ kind: 'clearCompareAt' }, before[n]!, 'EUR'),
      ...planOf(ask, before[n]!, 'EUR'),
    ];
    expect(await bulk.apply(change, await part(both), by, NOW)).toBe('done');
    expect((await states())[2]).toMatchObject({
      status: 'active',
      publishedAt: NOW,
      variants: [{ compareAt: null }, {}],
    });
    expect(await undo()).toEqual([]);
    expect(await states()).toEqual(before);
  });

  it('is done once, however often it is asked for at the same time', async () => {
    const asked = await raised();
    const outcomes = await Promise.all([1, 2, 3].map(() => bulk.apply(change, asked, by, NOW)));
    expect(outcomes.toSorted()).toEqual(['done', 'taken', 'taken']);
    expect(await store.answer(bulk.products(change.id, 'done', '', 25))).toHaveLength(3);
    await undo();
  });

  it('is refused whole when a product changed after it was read', async () => {
    const asked = await raised();
    await run('update variants set price = price + 1 where site_id = ? and id = ?', store.key.id, uuid(7, 8));
    const before = await prices();
    expect(await bulk.apply(change, asked, by, NOW)).toBe('moved');
    expect(await prices()).toEqual(before);
    expect(await store.answer(bulk.byId(change.id))).toMatchObject({ state: 'running', part: 0, changed: 0 });
  });

  it('does not go on after it was stopped', async () => {
    const asked = await raised();
    await bulk.turn(change.id, 'stopped', NOW);
    const stopped = (await store.answer(bulk.byId(change.id)))!;
    expect(await bulk.apply(stopped, asked, by, NOW)).toBe('taken');
  });

  it('changes every field of a grid at once, and takes all of them back', async () => {
    const before = await states();
    const [first, second] = before[0]!.variants as unknown as [
      { id: string; sku: string },
      { id: string; sku: string },
    ];
    const cells: Cell[] = [
      { variantId: null, field: 'title', before: before[0]!.title, after: 'A “new” title' },
      { variantId: null, field: 'status', before: 'active', after: 'archived' },
      { variantId: null, field: 'tags', before: [], after: ['one', 'zwei, drei'] },
      { variantId: first.id, field: 'compareAt', before: before[0]!.variants[0]!.compareAt, after: 99_00 },
      // They swap their codes.
      { variantId: first.id, field: 'sku', before: first.sku, after: second.sku },
      { variantId: second.id, field: 'sku', before: second.sku, after: first.sku },
      { variantId: first.id, field: 'available', before: before[0]!.variants[0]!.available, after: 500 },
    ].map((cell) => withMoment(before[0]!, cell as Cell));
    expect(await bulk.apply(change, await part((n) => (n === 0 ? cells : [])), by, NOW)).toBe('done');
    expect((await states())[0]).toMatchObject({
      ...{ title: 'A “new” title', status: 'archived', tags: ['one', 'zwei, drei'] },
      variants: [{ sku: second.sku, compareAt: 9900, available: 500 }, { sku: first.sku }],
    });
    expect(await undo()).toEqual([]);
    expect(await states()).toEqual(before);
    const ledger = await all<{ sum: number; available: number }>(
      `select sum(m.available_delta) as sum, count(*) as n, min(m.actor_name) as who from inventory_movements m
       where m.site_id = ? and m.variant_id = ? and m.reason = 'adjustment'`,
      store.key.id,
      first.id,
    );
    expect(ledger).toEqual([{ sum: 0, n: 2, who: 'Ada' }]);
  });

  it('gives back no more stock than there is left', async () => {
    const [state] = await states();
    const { id, available } = state!.variants[0]!;
    const added: Cell[] = [{ variantId: id, field: 'available', before: available, after: available! + 10 }];
    await bulk.apply(change, await part((n) => (n === 0 ? added : [])), by, NOW);
    await run('update inventory set available = 3 where site_id = ? and id = ?', store.key.id, id);
    expect(await undo()).toMatchObject([{ field: 'available' }]);
    expect((await states())[0]!.variants[0]!.available).toBe(3);
  });

  it('is refused when a code belongs to another variant', async () => {
    const [a, b] = (await states()).map(({ variants }) => variants[0]!) as unknown as [
      { id: string; sku: string },
      { sku: string },
    ];
    const cells: Cell[] = [{ variantId: a.id, field: 'sku', before: a.sku, after: b.sku }];
    expect(await bulk.apply(change, await part((n) => (n === 0 ? cells : [])), by, NOW)).toBe('sku-taken');
  });

  it('is of its own store, although the other one has products of the same ids', async () => {
    const others = () =>
      all(`select id, price, updated_at from variants where site_id <> ? order by site_id, id`, store.key.id);
    const before = await others();
    await bulk.apply(change, await raised(), by, NOW);
    expect(await others()).toEqual(before);
    await undo();
    expect(await others()).toEqual(before);
  });
});
