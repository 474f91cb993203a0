import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { everyOrder, type OrderSelection } from '#features/orders/order-list.ts';
import { cartWith, HALF_HOUR, NOW, orderOf, settling, shopWithStock } from '../support/shop-with-stock.ts';
import { by, parcelOf, refundOf, seen, withLines } from '../support/staff-desk.ts';

const d1 = env.DB;

/** Five orders, an hour apart: to pay, to send, sent in part, sent and refunded in part, run out. */
async function fiveOrders() {
  const store = await shopWithStock(d1, { black: 50 });
  const { shop } = store;
  const people = ['Ada Lovelace', 'Grace Hopper', 'Edith Clarke', 'Mary Somerville', 'Emmy Noether'];
  const ids: string[] = [];
  for (const [index, name] of people.entries()) {
    const at = NOW + index * 2 * HALF_HOUR;
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
  await shop.fulfilment.send(parcelOf(await read(2), { black: 1 }), NOW);
  await shop.fulfilment.send(parcelOf(await read(3), { black: 2 }), NOW);
  await shop.refunds.begin(refundOf(await read(3), { other: 100 }), withLines(await read(3)), NOW);
  await shop.orders.expire(ids[4]!, NOW + 99 * HALF_HOUR);
  const numbers = async (selection: Partial<OrderSelection>, size = 20) => {
    const { page } = await shop.ask({ page: shop.orderList.page({ ...everyOrder, ...selection }, size) });
    return page.orders.map(({ number }) => number - 1000);
  };
  return { store, shop, read, numbers };
}

const five = await fiveOrders();

describe('the list of orders', () => {
  it.each<[string, Partial<OrderSelection>, number[]]>([
    ['everything, the newest first', {}, [5, 4, 3, 2, 1]],
    ['the oldest first', { ascending: true }, [1, 2, 3, 4, 5]],
    ['to pay', { view: 'to-pay' }, [1]],
    ['to send', { view: 'to-send' }, [3, 2]],
    ['done', { view: 'done' }, [5, 4]],
    ['paid in full', { payment: ['paid'] }, [3, 2]],
    ['refunded in part, or never paid', { payment: ['part', 'failed'] }, [5, 4]],
    ['sent in part', { fulfilment: ['partial'] }, [3]],
    ['cancelled', { status: 'cancelled' }, [5]],
    ['several filters at once', { view: 'to-send', payment: ['paid'], fulfilment: ['none'] }, [2]],
    ['a time', { from: NOW + 2 * HALF_HOUR, until: NOW + 6 * HALF_HOUR }, [3, 2]],
    ['a time before all', { until: NOW }, []],
    ['a time after all', { from: NOW + 99 * HALF_HOUR }, []],
    ['a number', { search: '1003' }, [3]],
    ['an e-mail', { search: 'grace@example.com' }, [2]],
    ['a name, unfinished', { search: 'edith cla' }, [3]],
    ['a product', { search: 'braid cable' }, [5, 4, 3, 2, 1]],
    ['a product and a filter', { search: 'cable', view: 'to-send' }, [3, 2]],
    ['what nobody has', { search: 'nobody' }, []],
    ['signs only', { search: '"*) OR (' }, []],
  ])('by %s', async (_, selection, numbers) => {
    expect(await five.numbers(selection)).toEqual(numbers);
  });

  it('is walked forwards and backwards by the row at the edge of a page', async () => {
    const { shop } = five;
    const page = async (cursor: OrderSelection['cursor']) =>
      (await shop.ask({ page: shop.orderList.page({ ...everyOrder, cursor }, 2) })).page;
    const first = await page(null);
    const second = await page({ direction: 'after', key: first.orders.at(-1)!.key });
    const third = await page({ direction: 'after', key: second.orders.at(-1)!.key });
    const back = await page({ direction: 'before', key: third.orders[0]!.key });
    const shape = ({ orders, hasBefore, hasAfter }: typeof first) => [
      orders.map(({ number }) => number),
      hasBefore,
      hasAfter,
    ];
    expect([first, second, third, back].map(shape)).toEqual([
      [[1005, 1004], false, true],
      [[1003, 1002], true, true],
      [[1001], true, false],
      [[1003, 1002], true, true],
    ]);
  });

  it('tells how many wait', async () => {
    const { waiting } = await five.shop.ask({ waiting: five.shop.orderList.waiting() });
    expect(waiting).toEqual({ 'to-send': { count: 2, isMore: false }, 'to-pay': { count: 1, isMore: false } });
  });

  it('follows an order at once: to done when it is cancelled', async () => {
    const { shop, read, numbers } = await fiveOrders();
    const order = { ...seen(await read(0)) };
    await shop.orderDesk.cancel(
      { order, by, letter: null, restock: true, reason: '', isPaid: false, refunds: [] },
      NOW,
    );
    expect(await numbers({ view: 'to-pay' })).toEqual([]);
    expect(await numbers({ view: 'done' })).toEqual([5, 4, 1]);
  });
});
