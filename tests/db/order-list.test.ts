import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { orderListDefinition, orderViews } from '#features/orders/order-list.ts';
import { parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { cartWith, HALF_HOUR, NOW, orderOf, settling, shopWithStock } from '../support/shop-with-stock.ts';
import { adminOf, by, parcelOf, refundOf, seen, withLines } from '../support/staff-desk.ts';

const d1 = env.DB;
const BERLIN = { timezone: 'Europe/Berlin', orderPrefix: 'VL-' };

/** Five orders, an hour apart: to pay, to send, sent in part, sent and refunded in part, run out. */
async function fiveOrders() {
  const store = await shopWithStock(d1, { black: 50 });
  const { shop } = store;
  const admin = adminOf(d1, store);
  const people = ['Ada Lovelace', 'Grace Hopper', 'Edith Clarke', 'Mary Somerville', 'Emmy Noether'];
  const ids: string[] = [];
  for (const [index, name] of people.entries()) {
    const at = NOW + index * 22 * HALF_HOUR;
    const email = `${name.split(' ')[0]!.toLowerCase()}@example.com`;
    const shippingAddress = { name, line1: 'Street 1', city: 'Reno', country: 'US' };
    const order = orderOf((await cartWith(store, { black: 2 })).cart, {
      email,
      name,
      shippingAddress,
      expiresAt: at + 1,
    });
    await shop.orders.place(order, at);
    ids.push(order.id);
    const said = { reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' } as const;
    if (index > 0 && index < 4) await shop.payments.settle('test', said, settling, at);
  }
  const read = async (nth: number) => (await shop.ask({ found: shop.orders.byId(ids[nth]!) })).found!;
  await admin.fulfilment.send(parcelOf(await read(2), { black: 1 }), NOW);
  await admin.fulfilment.send(parcelOf(await read(3), { black: 2 }), NOW);
  await admin.refundDesk.begin(refundOf(await read(3), { other: 100 }), withLines(await read(3)), NOW);
  await shop.orders.expire(ids[4]!, NOW + 999 * HALF_HOUR);
  const page = async (query: ListQuery) => (await admin.ask({ page: admin.orderList.page(query, BERLIN) })).page;
  const numbers = async (address: string) => (await page(listQuery(address))).rows.map(({ number }) => number - 1000);
  const beside = async (nth: number, address: string) => {
    const { found } = await admin.ask({
      found: admin.orderList.beside(ids[nth]!, listQuery(address), BERLIN),
    });
    return [found.previous, found.next].map((one) => one && one.number - 1000);
  };
  return { store, admin, read, page, numbers, beside };
}

const listQuery = (address: string) => parseListQuery(orderListDefinition, new URLSearchParams(address), orderViews);

const five = await fiveOrders();

describe('the list of orders', () => {
  it.each<[string, string, number[]]>([
    ['everything, the newest first', '', [5, 4, 3, 2, 1]],
    ['the oldest first', 'sort=placed', [1, 2, 3, 4, 5]],
    ['their numbers', 'sort=number', [1, 2, 3, 4, 5]],
    ['a number', 'q=1002', [2]],
    ['a number as it is shown', 'q=VL-1002', [2]],
    ['a number as it is typed, with a name', 'q=vl-1003+edith', [3]],
    ['to pay', 'view=to-pay', [1]],
    ['to send', 'view=to-send', [3, 2]],
    ['done', 'view=done', [5, 4]],
    ['paid in full', 'payment=paid', [3, 2]],
    ['refunded in part, or never paid', 'payment=part&payment=failed', [5, 4]],
    ['sent in part', 'fulfilment=partial', [3]],
    ['cancelled', 'status=cancelled', [5]],
    ['several filters at once', 'is=tosend&payment=paid&fulfilment=none', [2]],
    // The second was placed at 23:00 UTC the day before.
    ['a day of the store', 'from=2026-11-24&until=2026-11-24', [4, 3, 2]],
    ['the days until one', 'until=2026-11-23', [1]],
    ['days after all', 'from=2027-01-01', []],
    ['a number', 'q=1003', [3]],
    ['a number as shoppers read it', 'q=%231003', [3]],
    ['an e-mail', 'q=grace@example.com', [2]],
    ['a name, unfinished', 'q=edith+cla', [3]],
    ['a product', 'q=braid+cable', [5, 4, 3, 2, 1]],
    ['a product and a filter', 'q=cable&is=tosend', [3, 2]],
    ['what nobody has', 'q=nobody', []],
    ['signs only', 'q=%22*)+OR+(', []],
  ])('by %s', async (_, address, numbers) => {
    expect(await five.numbers(address)).toEqual(numbers);
  });

  it('sorts by totals, and follows them', async () => {
    const { numbers, read, admin } = await fiveOrders();
    for (const [nth, total] of [7, 9, 5, 8, 6].entries())
      await d1
        .prepare('update orders set total = ? where id = ?')
        .bind(total * 10_000, (await read(nth)).id)
        .run();
    expect(await numbers('sort=-total')).toEqual([2, 4, 1, 5, 3]);
    expect(await numbers('sort=total&fulfilment=none')).toEqual([5, 1, 2]);
    expect(await numbers('sort=total&is=tosend')).toEqual([3, 2]);
    await d1
      .prepare('update orders set total = 990000 where id = ?')
      .bind((await read(2)).id)
      .run();
    expect(await numbers('sort=-total')).toEqual([3, 2, 4, 1, 5]);
    expect(
      (await admin.ask({ all: admin.orderList.part(listQuery('sort=-total'), BERLIN, null, 2) })).all,
    ).toHaveLength(2);
  });

  it('knows the orders beside one, in the list’s own order, even when that one has left it', async () => {
    expect(await five.beside(2, '')).toEqual([4, 2]);
    expect(await five.beside(4, '')).toEqual([null, 4]);
    expect(await five.beside(0, 'sort=placed')).toEqual([null, 2]);
    expect(await five.beside(3, 'view=to-send')).toEqual([null, 3]);
    expect(await five.beside(0, 'view=done')).toEqual([4, null]);
  });

  it('exports it in parts, each order once', async () => {
    const { admin } = five;
    const part = async (beyond: string | null) =>
      (await admin.ask({ part: admin.orderList.part(listQuery('sort=placed'), BERLIN, beyond, 2) })).part;
    const parts = [await part(null)];
    while (parts.at(-1)!.length === 2) parts.push(await part(parts.at(-1)!.at(-1)!.key));
    expect(parts.flat().map(({ number }) => number - 1000)).toEqual([1, 2, 3, 4, 5]);
  });

  it('tells how many wait', async () => {
    const { waiting } = await five.admin.ask({ waiting: five.admin.orderList.waiting() });
    expect(waiting).toEqual({ 'to-send': '2', 'to-pay': '1' });
  });

  it('follows an order at once: to done when it is cancelled', async () => {
    const { admin, read, numbers } = await fiveOrders();
    const order = { ...seen(await read(0)) };
    await admin.orderDesk.cancel(
      { order, by, letter: null, restock: true, reason: '', isPaid: false, refunds: [] },
      NOW,
    );
    expect(await numbers('view=to-pay')).toEqual([]);
    expect(await numbers('view=done')).toEqual([5, 4, 1]);
  });
});
