import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { siteDb } from '#db/site-db.ts';
import { draftListDefinition } from '#features/draft-orders/draft-list.ts';
import { draftOrdersRepo } from '#features/draft-orders/draft-orders.repo.ts';
import { newId } from '#lib/ids.ts';
import { PAGE_SIZE, parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { adminOf } from '../support/staff-desk.ts';
import { NOW, orderOf, shopWithStock, stockOf } from '../support/shop-with-stock.ts';

const d1 = env.DB;
const LATER = NOW + 1000;
const newest = parseListQuery(draftListDefinition, new URLSearchParams(), []);

async function draftWith(pieces: Record<string, number>) {
  const store = await shopWithStock(d1, { black: 5, white: 5 });
  const { shop } = store;
  const admin = adminOf(d1, store);
  const id = newId();
  await admin.draftOrders.begin(id, NOW);
  const read = async () => (await shop.ask({ draft: admin.draftOrders.byId(id, LATER) })).draft!;
  const save = async (quantities: Record<string, number>, draft = { id, version: 0 }) => {
    const wanted = Object.entries(quantities).map(([variantId, quantity]) => ({ variantId, quantity }));
    const change = { email: 'dana@example.com', fields: { name: 'Dana' }, shippingPrice: 500, quantities: wanted };
    return admin.draftOrders.save({ id, version: draft.version || (await read()).version }, change, LATER);
  };
  await save(pieces);
  const place = async (draft: Awaited<ReturnType<typeof read>>) =>
    shop.orders.place({ ...orderOf({ ...draft, draft: {} }), source: 'staff' }, LATER);
  return { store, shop, admin, id, read, save, place };
}

it('is begun once by a form, and numbered in a row', async () => {
  const { shop, admin } = await draftWith({});
  const id = newId();
  expect(await admin.draftOrders.begin(id, NOW)).toBe('done');
  expect(await admin.draftOrders.begin(id, NOW)).toBe('repeated');
  const { open } = await shop.ask({ open: admin.draftOrders.open(newest) });
  expect(open.rows.map(({ number }) => number).sort()).toEqual([1, 2]);
});

it('takes pieces in and out, and holds no stock', async () => {
  const { store, read, save } = await draftWith({ black: 2, white: 1 });
  expect((await read()).lines.map((line) => [line.variantId, line.quantity, line.price])).toEqual([
    ['black', 2, 2400],
    ['white', 1, 2400],
  ]);
  expect(await save({ black: 3, white: 0 })).toBe('done');
  expect((await read()).lines.map((line) => [line.variantId, line.quantity])).toEqual([['black', 3]]);
  expect((await stockOf(d1, store, 'black')).stock).toEqual({ available: 5, held: 0, sold: 0 });
});

it('of two changes at once takes one', async () => {
  const { read, save, id } = await draftWith({ black: 1 });
  const { version } = await read();
  const outcomes = await Promise.all([save({ black: 2 }, { id, version }), save({ black: 3 }, { id, version })]);
  expect(outcomes.sort()).toEqual(['changed', 'done']);
});

it('becomes one order, however often and close together, and is a draft no more', async () => {
  const { store, shop, admin, read, save, place } = await draftWith({ black: 2 });
  const draft = await read();
  const placed = await Promise.all([place(draft), place(draft), place(draft)]);
  expect(new Set(placed.map((one) => one.kind === 'placed' && one.token)).size).toBe(1);
  const { order } = await shop.ask({ order: shop.orders.byCart(draft.id) });
  expect(order).toMatchObject({ source: 'staff', payment: 'pending', pieces: 2, number: 1001 });
  expect(await read()).toMatchObject({ status: 'ordered', orderId: order?.id });
  expect(await save({ black: 1 })).toBe('changed');
  expect((await shop.ask({ open: admin.draftOrders.open(newest) })).open.rows).toEqual([]);
  expect((await stockOf(d1, store, 'black')).stock).toEqual({ available: 3, held: 2, sold: 0 });
});

it('becomes no order once it was changed, or thrown away', async () => {
  const { admin, read, save, place, id } = await draftWith({ black: 1 });
  const before = await read();
  await save({ black: 2 });
  expect(await place(before)).toEqual({ kind: 'changed' });
  const { version } = await read();
  expect(await admin.draftOrders.discard({ id, version }, LATER)).toBe('done');
  expect(await place(await read())).toEqual({ kind: 'changed' });
});

it('is reached in a list of thousands, a page at a time and back, each page by reading no more than it shows', async () => {
  const { siteId, key } = await shopWithStock(d1, { black: 1 });
  const many = 3000;
  await d1
    .prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < ?2)
       insert into draft_orders (site_id, id, number, status, fields, created_at, updated_at)
       select ?1, 'd' || i, i, iif(i % 3 = 0, 'discarded', 'open'), '{}', ${NOW}, ${NOW} + i from n`,
    )
    .bind(siteId, many)
    .run();
  const meter = newMeter();
  const site = siteDb(metered(d1, meter), { id: siteId, key });
  const pageAt = async (cursor: ListQuery['cursor']) => {
    Object.assign(meter, newMeter());
    const { page } = await site.ask({ page: draftOrdersRepo(site).open({ ...newest, cursor }) });
    expect(meter.rowsRead).toBeLessThanOrEqual(3 * PAGE_SIZE);
    return page;
  };
  const first = await pageAt(null);
  expect(first.rows[0]!.number).toBe(2999);
  const seen = new Set(first.rows.map(({ id }) => id));
  let page = first;
  while (page.next) {
    page = await pageAt(page.next);
    for (const { id } of page.rows) seen.add(id);
  }
  expect(seen.size).toBe(many - many / 3);
  expect(page).toMatchObject({ last: 2000, next: null });
  const second = await pageAt(first.next);
  expect((await pageAt(second.previous)).rows).toEqual(first.rows);
});
