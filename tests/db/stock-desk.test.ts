import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { lowStockRepo } from '#features/dashboard/low-stock.repo.ts';
import { inventorySettings } from '#features/inventory/inventory.settings.ts';
import { stockDeskRepo } from '#features/inventory/stock-desk.repo.ts';
import { stockListDefinition, stockViews } from '#features/inventory/stock-list.ts';
import { stockListRepo } from '#features/inventory/stock-list.repo.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { cost, GENERATED_AT, indexedStores, indexStore, type GeneratedStore } from '../support/generated.ts';

const PRODUCTS = 600;
const by = { accountId: 'staff', name: 'Ada' };
const uuid = (kind: number, n: number) => `01900000-0000-7000-8${kind}00-${n.toString(16).padStart(12, '0')}`;
const variant = uuid(7, 4);
let store: GeneratedStore;
let desk: ReturnType<typeof stockDeskRepo>;
let list: ReturnType<typeof stockListRepo>;

beforeAll(async () => {
  store = (await indexedStores(env.DB, { products: PRODUCTS, otherStores: 1, productsEach: 30 }))[0]!;
  desk = stockDeskRepo(store.site);
  list = stockListRepo(store.site);
}, 120_000);

const left = async () => (await store.answer(list.byId(variant)))!.available;
const query = (address: string) => parseListQuery(stockListDefinition, new URLSearchParams(address), stockViews);

describe('stock changed by hand', () => {
  it('is added and taken away, once for each form, and is in the history with who and why', async () => {
    const before = await left();
    expect(await desk.add('m1', { variantId: variant, delta: 5, note: 'Received' }, by, GENERATED_AT + 1)).toBe('done');
    expect(await desk.add('m1', { variantId: variant, delta: 5, note: 'Received' }, by, GENERATED_AT + 2)).toBe(
      'twice',
    );
    expect(await desk.add('m2', { variantId: variant, delta: -2, note: 'Lost' }, by, GENERATED_AT + 3)).toBe('done');
    expect(await left()).toBe(before + 3);
    const history = await store.answer(list.history(variant, Number.MAX_SAFE_INTEGER, 5));
    expect(history.map(({ availableDelta, note, actorName }) => [availableDelta, note, actorName])).toEqual([
      [-2, 'Lost', 'Ada'],
      [5, 'Received', 'Ada'],
    ]);
  });

  it('never falls below zero', async () => {
    const before = await left();
    expect(await desk.add('m3', { variantId: variant, delta: -before - 1, note: '' }, by, GENERATED_AT)).toBe(
      'below-zero',
    );
    expect(await left()).toBe(before);
  });

  it('is set only where it is as it was seen, all or none', async () => {
    const before = await left();
    const why = { reason: 'import' as const, note: 'stock.csv' };
    const other = uuid(7, 8);
    const others = (await store.answer(list.byId(other)))!.available;
    const steps = [
      { variantId: variant, before, after: 50 },
      { variantId: other, before: others + 1, after: 60 },
    ];
    expect(await desk.set(steps, why, by, GENERATED_AT + 9)).toBe('moved');
    expect(await left()).toBe(before);
    expect(await desk.set([steps[0]!, { ...steps[1]!, before: others }], why, by, GENERATED_AT + 9)).toBe('done');
    expect(await left()).toBe(50);
    const [latest] = await store.answer(list.history(other, Number.MAX_SAFE_INTEGER, 1));
    expect(latest).toMatchObject({ reason: 'import', availableDelta: 60 - others });
  });

  it('is not counted any more, and counted again', async () => {
    await desk.count(variant, false, by, GENERATED_AT);
    expect(await store.answer(list.byId(variant))).toMatchObject({ tracked: false, available: 50 });
    await desk.count(variant, true, by, GENERATED_AT);
    expect(await store.answer(list.byId(variant))).toMatchObject({ tracked: true, available: 50 });
  });
});

describe('the list of stock', () => {
  it.each(['', 'view=low', 'view=out', 'sort=-available'])(
    'walks through %j once, reading few rows',
    async (address) => {
      const seen: string[] = [];
      let asked = query(address);
      for (;;) {
        const { answer: page, rowsRead, roundTrips } = await cost(store, list.page(asked, 5));
        expect(rowsRead).toBeLessThanOrEqual(420);
        expect(roundTrips).toBe(1);
        seen.push(...page.rows.map(({ id }) => id));
        const figures = page.rows.map(({ available }) => (address.startsWith('sort') ? -available : available));
        expect(figures).toEqual(figures.toSorted((a, b) => a - b));
        if (!page.next) break;
        asked = { ...asked, cursor: page.next };
      }
      expect(new Set(seen).size).toBe(seen.length);
      if (address === '' || address.startsWith('sort')) expect(seen).toHaveLength(PRODUCTS * 2);
    },
  );

  it('finds variants by title and code, reading few rows', async () => {
    const { answer, rowsRead } = await cost(store, list.found('G-17-1'));
    expect(answer.map(({ sku }) => sku)).toContain('G-17-1');
    expect(rowsRead).toBeLessThanOrEqual(420);
    expect((await cost(store, list.found('charger'))).rowsRead).toBeLessThanOrEqual(420);
  });

  it('finds what is sold out behind any number of products with the same words', async () => {
    const { siteId } = store.site;
    const chargers = `select id from products where site_id = ?1 and title like '%charger%'`;
    const stock = `update inventory set available = ?2 where site_id = ?1 and id in (select v.id from variants v where v.site_id = ?1 and v.product_id in `;
    await env.DB.prepare(`${stock} (${chargers}))`).bind(siteId, 5).run();
    await env.DB.prepare(`${stock} (${chargers} order by title desc, id desc limit 1))`).bind(siteId, 0).run();
    await indexStore(store);
    const found = async (level?: string) =>
      (await store.answer(list.found('charger', level))).map((one) => one.available);
    expect(await found()).not.toContain(0);
    expect(await found('out')).toEqual([0, 0]);
  });

  it('is given in parts for a file', async () => {
    const parts = await Promise.all(['', variant].map((after) => store.answer(list.after(after, 2))));
    expect(parts[0]!.map(({ id }) => id)).toHaveLength(2);
    expect(parts[1]![0]!.id > variant).toBe(true);
  });
});

it('what runs out is what the store calls low', async () => {
  const { lowest } = lowStockRepo(store.site);
  const asked = async (standard: number) => store.answer(lowest(standard, 10));
  const all = await asked(1_000_000);
  expect(all).toMatchObject({ lowAt: 1_000_000 });
  expect(all.variants.length).toBeGreaterThan(3);
  const { available: lowAt } = all.variants[2]!;
  const { siteId } = store.site;
  await env.DB.prepare(`insert into settings (site_id, id, value, updated_at) values (?, 'inventory', ?, 0)`)
    .bind(siteId, JSON.stringify({ lowAt }))
    .run();
  const settled = await asked(1_000_000);
  expect(settled.lowAt).toBe(lowAt);
  expect(settled.variants).toEqual(all.variants.filter(({ available }) => available <= lowAt));
});

it('five pieces are low unless the store says otherwise', () => {
  expect(inventorySettings.parse({})).toEqual({ lowAt: 5 });
  expect(inventorySettings.safeParse({ lowAt: -1 }).success).toBe(false);
});
