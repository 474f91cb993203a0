import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import {
  cartWith,
  HALF_HOUR,
  NOW,
  orderOf,
  readCart,
  shopWithStock,
  stockOf,
  type TestShop,
} from '../support/shop-with-stock.ts';

const d1 = env.DB;
const count = async (table: string, { siteId }: TestShop) =>
  (await d1.prepare(`select count(*) n from ${table} where site_id = ?`).bind(siteId).first<{ n: number }>())!.n;

describe('placing an order', () => {
  it('writes the order, what it holds, its customer, its number and its payment together', async () => {
    const store = await shopWithStock(d1, { black: 5, white: null });
    const { cart, hash } = await cartWith(store, { black: 2, white: 3 });
    const order = orderOf(cart);
    expect(await store.shop.orders.place(order, NOW)).toEqual({ kind: 'placed', token: order.token, isNew: true });

    const { found } = await store.shop.ask({ found: store.shop.orders.byToken(order.token) });
    expect(found).toMatchObject({
      number: 1001,
      status: 'open',
      payment: 'pending',
      total: 12_000,
      email: 'dana@example.com',
    });
    expect(found?.lines.map((line) => [line.variantTitle, line.quantity, line.unitPrice])).toEqual([
      ['black', 2, 2400],
      ['white', 3, 2400],
    ]);
    expect(found?.payments).toMatchObject([
      { reference: order.paymentReference, provider: 'test', state: 'pending', amount: 12_000 },
    ]);
    expect((await stockOf(d1, store, 'black')).stock).toEqual({ available: 3, held: 2, sold: 0 });
    expect((await stockOf(d1, store, 'white')).stock).toEqual({ available: 0, held: 0, sold: 0 });
    expect((await readCart(store, hash)).orderId).toBe(order.id);
  });

  it('numbers orders in a row, and knows a customer again', async () => {
    const store = await shopWithStock(d1, { black: 9 });
    for (const number of [1001, 1002, 1003]) {
      const order = orderOf((await cartWith(store, { black: 1 })).cart);
      await store.shop.orders.place(order, NOW);
      const { found } = await store.shop.ask({ found: store.shop.orders.byToken(order.token) });
      expect(found?.number).toBe(number);
    }
    expect(await count('customers', store)).toBe(1);
  });

  it('makes one order of one cart, however often and however close together', async () => {
    const store = await shopWithStock(d1, { black: 9 });
    const { cart } = await cartWith(store, { black: 2 });
    const placed = await Promise.all(Array.from({ length: 12 }, () => store.shop.orders.place(orderOf(cart), NOW)));
    expect(new Set(placed.map((one) => one.kind === 'placed' && one.token)).size).toBe(1);
    expect(placed.filter((one) => one.kind === 'placed' && one.isNew)).toHaveLength(1);
    expect(await count('orders', store)).toBe(1);
    expect((await stockOf(d1, store, 'black')).stock).toEqual({ available: 7, held: 2, sold: 0 });
  });

  it('is refused whole when a price changed, a product was taken off or the cart changed meanwhile', async () => {
    const store = await shopWithStock(d1, { black: 9 });
    const { cart, hash } = await cartWith(store, { black: 2 });
    await d1.prepare('update variants set price = 2500 where site_id = ?').bind(store.siteId).run();
    expect(await store.shop.orders.place(orderOf(cart), NOW)).toEqual({ kind: 'changed' });

    const repriced = await readCart(store, hash);
    await d1.prepare(`update products set status = 'archived' where site_id = ?`).bind(store.siteId).run();
    expect(await store.shop.orders.place(orderOf(repriced), NOW)).toEqual({ kind: 'changed' });

    await d1.prepare(`update products set status = 'active' where site_id = ?`).bind(store.siteId).run();
    await store.shop.cart.add(cart.id, [{ variantId: 'black', quantity: 1 }], NOW);
    expect(await store.shop.orders.place(orderOf(repriced), NOW)).toEqual({ kind: 'changed' });

    expect(await count('orders', store)).toBe(0);
    expect(await count('customers', store)).toBe(0);
    expect(await count('counters', store)).toBe(0);
    expect((await stockOf(d1, store, 'black')).stock).toEqual({ available: 9, held: 0, sold: 0 });
  });

  it('adds up lines of one variant before it asks whether there is enough', async () => {
    const store = await shopWithStock(d1, { black: 3 });
    const { cart } = await cartWith(store, { black: 2 });
    const order = orderOf(cart);
    expect(await store.shop.orders.place({ ...order, lines: [...order.lines, ...order.lines] }, NOW)).toEqual({
      kind: 'sold-out',
    });
    expect((await stockOf(d1, store, 'black')).stock).toEqual({ available: 3, held: 0, sold: 0 });
  });

  it('has paid an order of nothing, and sold its things: nobody sweeps it', async () => {
    const store = await shopWithStock(d1, { black: 3 });
    await d1.prepare('update variants set price = 0 where site_id = ?').bind(store.siteId).run();
    const order = orderOf((await cartWith(store, { black: 2 })).cart);
    expect(await store.shop.orders.place(order, NOW)).toMatchObject({ kind: 'placed', isNew: true });

    const { found } = await store.shop.ask({ found: store.shop.orders.byToken(order.token) });
    expect(found).toMatchObject({
      status: 'open',
      payment: 'paid',
      paid: 0,
      paidAt: NOW,
      expiresAt: null,
      payments: [],
    });
    expect(found?.events.map(({ kind }) => kind).sort()).toEqual(['paid', 'placed']);
    const { stock, ledger } = await stockOf(d1, store, 'black');
    expect(stock).toEqual({ available: 1, held: 0, sold: 2 });
    expect(ledger).toEqual(stock);
    expect(await store.shop.orders.expired(NOW + HALF_HOUR)).toEqual([]);
  });

  it('sells exactly 7 of the last 7 to 200 buyers', async () => {
    const store = await shopWithStock(d1, { last: 7 });
    const carts = await Promise.all(Array.from({ length: 200 }, () => cartWith(store, { last: 1 })));
    const placed = await Promise.all(carts.map(({ cart }) => store.shop.orders.place(orderOf(cart), NOW)));
    expect(placed.filter((one) => one.kind === 'placed')).toHaveLength(7);
    expect(placed.filter((one) => one.kind === 'sold-out')).toHaveLength(193);
    const { stock, ledger } = await stockOf(d1, store, 'last');
    expect(stock).toEqual({ available: 0, held: 7, sold: 0 });
    expect(ledger).toEqual(stock);
  });
});

describe('an order that nobody pays', () => {
  it('is cancelled once its time is over, and gives its stock back once', async () => {
    const store = await shopWithStock(d1, { black: 5 });
    const order = orderOf((await cartWith(store, { black: 2 })).cart);
    await store.shop.orders.place(order, NOW);
    expect(await store.shop.orders.expired(NOW)).toEqual([]);
    expect(await store.shop.orders.expire(order.id, NOW)).toBe(false);

    const later = NOW + HALF_HOUR;
    expect(await store.shop.orders.expired(later)).toEqual([order.id]);
    const swept = await Promise.all([1, 2, 3].map(() => store.shop.orders.expire(order.id, later)));
    expect(swept.filter(Boolean)).toHaveLength(1);
    expect(await store.shop.orders.expired(later)).toEqual([]);

    const { found } = await store.shop.ask({ found: store.shop.orders.byToken(order.token) });
    expect(found).toMatchObject({ status: 'cancelled', payment: 'failed', expiresAt: null });
    expect(found?.payments[0]?.state).toBe('abandoned');
    const { stock, ledger } = await stockOf(d1, store, 'black');
    expect(stock).toEqual({ available: 5, held: 0, sold: 0 });
    expect(ledger).toEqual(stock);
    expect(await count('outbox', store)).toBe(1);
  });
});
