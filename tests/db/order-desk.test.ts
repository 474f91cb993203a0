import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { CartLine } from '#features/cart/cart.ts';
import { planEdit, type OrderEdit } from '#features/orders/edit-order.ts';
import { orderWords } from '#features/orders/order-search.ts';
import { orderListDefinition } from '#features/orders/order-list.ts';
import { amountDue, type Order } from '#features/orders/orders.ts';
import { plainRefund } from '#features/refunds/refund.ts';
import { taxSettings } from '#features/tax/tax.ts';
import { newId } from '#lib/ids.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { cartWith, HALF_HOUR, NOW, settling } from '../support/shop-with-stock.ts';
import { by, deskWith, lettersOf, lineOf, parcelOf, seen, type Desk } from '../support/staff-desk.ts';

const d1 = env.DB;
const LATER = NOW + 1000;

const noted = (order: Order, id = newId()) => ({
  ...{ id, order: seen(order), by, letter: null, currency: order.currency },
  ...{ isFirst: order.payment === 'pending', due: amountDue(order) },
});
const cancelling = (order: Order, restock = true) => ({
  ...{ order: seen(order), by, letter: null, restock, reason: '', isPaid: order.payment === 'paid', refunds: [] },
});

function editing(order: Order, edit: Partial<OrderEdit>) {
  const wanted = { quantities: {}, added: [], shipping: null, ...edit };
  const planned = planEdit(order, wanted, { locale: 'en-US', tax: taxSettings.parse({}) });
  if (!planned.ok) throw new Error(planned.problem);
  const asked = { order: seen(order), by, letter: null, isPaid: order.payment === 'paid', refund: null };
  return { ...asked, edit: planned.edit, words: orderWords(order) };
}

/** Two pieces of a variant as staff find them in the catalogue. */
async function offered({ store }: Desk, variant: string, quantity: number): Promise<CartLine> {
  const { cart } = await cartWith(store, { [variant]: 1 });
  return { ...cart.lines[0]!, id: newId(), quantity };
}

describe('money that staff note', () => {
  it('pays a waiting order, and ends the tries that would pay it again', async () => {
    const { shop, admin, read, stockNow, said } = await deskWith(d1, { paid: false });
    expect(await admin.paymentDesk.note(noted(await read()), LATER)).toBe('done');
    expect(await read()).toMatchObject({
      ...{ payment: 'paid', paid: 9600, paidAt: LATER, expiresAt: null },
      payments: [{ state: 'abandoned' }, { provider: 'manual', state: 'paid', amount: 9600 }],
    });
    expect(await stockNow('black')).toEqual({ available: 6, held: 0, sold: 3 });
    expect((await shop.payments.settle('test', said, settling, LATER))?.kind).toBe('unapplied');
  });

  it('is noted once, by a form sent twice and by two people', async () => {
    const { admin, read, stockNow } = await deskWith(d1, { paid: false });
    const order = await read();
    const note = noted(order);
    const outcomes = await Promise.all([note, note, noted(order)].map((one) => admin.paymentDesk.note(one, LATER)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await read()).toMatchObject({ paid: 9600 });
    expect(await stockNow('black')).toEqual({ available: 6, held: 0, sold: 3 });
  });
});

describe('cancelling', () => {
  it('an order that waits gives its stock back, and it cannot be paid any more', async () => {
    const { shop, admin, read, stockNow, said } = await deskWith(d1, { paid: false });
    expect(await admin.orderDesk.cancel(cancelling(await read()), LATER)).toBe('done');
    expect(await read()).toMatchObject({ status: 'cancelled', payment: 'failed', toShip: 0, expiresAt: null });
    expect(await stockNow('black')).toEqual({ available: 9, held: 0, sold: 0 });
    expect((await shop.payments.settle('test', said, settling, LATER))?.kind).toBe('unapplied');
    expect(await shop.orders.expire((await read()).id, NOW + HALF_HOUR)).toBe(false);
  });

  it.each([
    [true, true, { available: 9, held: 0, sold: 0 }],
    [true, false, { available: 6, held: 0, sold: 0 }],
    [false, false, { available: 6, held: 0, sold: 0 }],
  ])('paid %s, put back %s', async (paid, restock, stock) => {
    const { admin, read, stockNow } = await deskWith(d1, { paid });
    await admin.orderDesk.cancel(cancelling(await read(), restock), LATER);
    expect(await stockNow('black')).toEqual(stock);
  });

  it('a paid order begins the refund of what was paid', async () => {
    const { shop, admin, read } = await deskWith(d1);
    const order = await read();
    const refund = {
      ...{ id: newId(), orderId: order.id, paymentId: order.payments[0]!.id, kind: 'cancellation' as const },
      ...{ currency: 'USD', parts: plainRefund(order, 9600), reason: '', by },
    };
    expect(await admin.orderDesk.cancel({ ...cancelling(order), refunds: [refund] }, LATER)).toBe('done');
    await shop.refunds.settle(refund.id, { state: 'done', note: '' }, settling, LATER);
    expect(await read()).toMatchObject({ status: 'cancelled', payment: 'refunded', refunded: 9600, credited: 0 });
    expect(amountDue(await read())).toBe(0);
  });

  it('is done once of two, and not after something was sent meanwhile', async () => {
    const { admin, read, stockNow } = await deskWith(d1);
    const order = await read();
    const outcomes = await Promise.all([
      admin.fulfilment.send(parcelOf(order, { black: 1 }), LATER),
      admin.orderDesk.cancel(cancelling(order), LATER),
    ]);
    expect(outcomes.sort()).toEqual(['changed', 'done']);
    const { status, fulfilments } = await read();
    expect(status === 'cancelled').toBe(fulfilments.length === 0);
    expect((await stockNow('black')).sold).toBe(status === 'cancelled' ? 0 : 3);
  });
});

describe('editing', () => {
  it.each([false, true])('changes lines, sums and stock together; paid: %s', async (paid) => {
    const desk = await deskWith(d1, { paid, stock: { black: 9, white: 9, green: 5 } });
    const order = await desk.read();
    const quantities = { [lineOf(order, 'black').id]: 1, [lineOf(order, 'white').id]: 0 };
    const added = [await offered(desk, 'green', 2)];
    expect(await desk.admin.orderDesk.edit(editing(order, { quantities, added }), LATER)).toBe('done');

    const edited = await desk.read();
    expect(edited.lines.map((line) => [line.variantTitle, line.quantity])).toEqual([
      ['black', 1],
      ['green', 2],
    ]);
    expect(edited).toMatchObject({ subtotal: 7200, total: 7200, pieces: 3, toShip: 3 });
    expect(edited.events.at(-1)).toMatchObject({ kind: 'edited', detail: { difference: -2400 } });
    expect(amountDue(edited)).toBe(paid ? -2400 : 7200);
    const [held, sold] = paid ? [0, 1] : [1, 0];
    expect(await desk.stockNow('black')).toEqual({ available: 8, held, sold });
    expect(await desk.stockNow('white')).toEqual({ available: 9, held: 0, sold: 0 });
    expect(await desk.stockNow('green')).toEqual({ available: 3, held: held * 2, sold: sold * 2 });
  });

  it('keeps the price that a line was sold at, and takes today’s for what is added', async () => {
    const desk = await deskWith(d1);
    await d1.prepare('update variants set price = 9900 where site_id = ?').bind(desk.store.siteId).run();
    const order = await desk.read();
    const added = [await offered(desk, 'white', 1)];
    await desk.admin.orderDesk.edit(editing(order, { added }), LATER);
    expect((await desk.read()).lines.map(({ unitPrice }) => unitPrice)).toEqual([2400, 2400, 9900]);
    await d1.prepare('update variants set price = 100 where site_id = ?').bind(desk.store.siteId).run();
    expect(await desk.admin.orderDesk.edit(editing(await desk.read(), { added }), LATER)).toBe('changed');
  });

  it('is refused when there is too little stock, and then changes nothing', async () => {
    const desk = await deskWith(d1, { stock: { black: 4, white: 1 } });
    const order = await desk.read();
    const quantities = { [lineOf(order, 'black').id]: 5 };
    expect(await desk.admin.orderDesk.edit(editing(order, { quantities }), LATER)).toBe('too-little-stock');
    expect(await desk.read()).toEqual(order);
  });

  it('by two people at once is done once', async () => {
    const desk = await deskWith(d1);
    const order = await desk.read();
    const black = lineOf(order, 'black').id;
    const edits = [1, 2].map((n) => desk.admin.orderDesk.edit(editing(order, { quantities: { [black]: n } }), LATER));
    expect((await Promise.all(edits)).sort()).toEqual(['changed', 'done']);
    const { quantity } = lineOf(await desk.read(), 'black');
    expect((await desk.stockNow('black')).sold).toBe(quantity);
  });

  it('of an unpaid order makes what the old try would pay too little', async () => {
    const desk = await deskWith(d1, { paid: false, stock: { black: 9, white: 9 } });
    const order = await desk.read();
    await desk.admin.orderDesk.edit(editing(order, { quantities: { [lineOf(order, 'black').id]: 5 } }), LATER);
    expect((await desk.shop.payments.settle('test', desk.said, settling, LATER))?.kind).toBe('unapplied');
    const fresh = await desk.read();
    expect(fresh).toMatchObject({ payment: 'pending', total: 14_400 });
    const reference = await desk.shop.payments.startTry(fresh, LATER);
    const said = { ...desk.said, reference, amount: 14_400 };
    expect((await desk.shop.payments.settle('test', said, settling, LATER))?.kind).toBe('pay');
    expect(await desk.stockNow('black')).toEqual({ available: 4, held: 0, sold: 5 });
  });

  it('leaves an unpaid order to be swept, with all that it holds by then', async () => {
    const desk = await deskWith(d1, { paid: false });
    const order = await desk.read();
    await desk.admin.orderDesk.edit(editing(order, { quantities: { [lineOf(order, 'black').id]: 5 } }), LATER);
    expect(await desk.shop.orders.expire(order.id, NOW + HALF_HOUR)).toBe(true);
    expect(await desk.stockNow('black')).toEqual({ available: 9, held: 0, sold: 0 });
  });

  it('lets staff note what it costs more', async () => {
    const desk = await deskWith(d1);
    const order = await desk.read();
    await desk.admin.orderDesk.edit(editing(order, { shipping: { name: 'Courier', price: 500 } }), LATER);
    const edited = await desk.read();
    expect(edited).toMatchObject({ shipping: 500, shippingName: 'Courier', total: 10_100 });
    const note = noted(edited);
    const outcomes = await Promise.all([note, note].map((one) => desk.admin.paymentDesk.note(one, LATER)));
    expect(outcomes.sort()).toEqual(['done', 'repeated']);
    expect(await desk.read()).toMatchObject({ paid: 10_100, payment: 'paid' });
  });
});

it('keeps notes in the order they came, once each', async () => {
  const { admin, read, placed } = await deskWith(d1);
  const note = { id: newId(), text: 'Leave at the <b>door</b>', by };
  const outcomes = [
    await admin.orderDesk.note(placed.id, note, LATER),
    await admin.orderDesk.note(placed.id, note, LATER),
  ];
  expect(outcomes).toEqual(['done', 'repeated']);
  expect((await read()).events.at(-1)).toMatchObject({ kind: 'note', detail: { text: note.text, by } });
});

it('sends a letter again, and says so on the timeline', async () => {
  const { store, admin, read, placed } = await deskWith(d1);
  const payload = { orderId: placed.id, origin: 'https://shop.example' };
  await admin.orderDesk.resend({ kind: 'order-paid', recipient: 'new@example.com', payload }, by, LATER);
  expect(await lettersOf(d1, store)).toEqual(['order-paid to dana@example.com', 'order-paid to new@example.com']);
  expect((await read()).events.at(-1)).toMatchObject({ kind: 'mail-resent', detail: { recipient: 'new@example.com' } });
});

it('finds an order by a tag it was given, and by nothing of it when its customer is forgotten', async () => {
  const { store, admin, read, placed } = await deskWith(d1);
  const found = async (q: string) => {
    const query = parseListQuery(orderListDefinition, new URLSearchParams({ q }), []);
    return (await admin.ask({ page: admin.orderList.page(query, { timezone: 'UTC', orderPrefix: '' }) })).page.rows
      .length;
  };
  await admin.orderDesk.tag(placed.id, ['Gift wrap'], orderWords({ ...(await read()), tags: ['Gift wrap'] }));
  expect((await read()).tags).toEqual(['Gift wrap']);
  expect(await Promise.all(['gift', 'dana@example.com', 'whit', 'cable', '1001'].map(found))).toEqual([1, 1, 1, 1, 1]);
  await d1.prepare(`update orders set email = 'gone' where site_id = ?`).bind(store.siteId).run();
  expect(await Promise.all(['gift', 'dana', 'whitlock', '1001'].map(found))).toEqual([0, 0, 0, 1]);
});
