import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { referenceOf } from '#features/payments/payment-reference.ts';
import type { PaymentNews } from '#features/payments/provider.ts';
import { meanwhile } from '../support/meanwhile.ts';
import {
  cartWith,
  HALF_HOUR,
  NOW,
  orderOf,
  settling,
  shopWithStock,
  stockOf,
  type TestShop,
} from '../support/shop-with-stock.ts';

const d1 = env.DB;
const LATER = NOW + HALF_HOUR;

async function placed(stock: Record<string, number | null> = { black: 5 }) {
  const store = await shopWithStock(d1, stock);
  const order = orderOf((await cartWith(store, { black: 2 })).cart);
  await store.shop.orders.place(order, NOW);
  const said = (changes: Partial<PaymentNews> = {}): PaymentNews => ({
    ...{ reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' },
    ...changes,
  });
  const tell = async (changes?: Partial<PaymentNews>, now = NOW) =>
    (await store.shop.payments.settle('test', said(changes), settling, now))?.kind;
  const read = async () => (await store.shop.ask({ found: store.shop.orders.byId(order.id) })).found!;
  const black = async () => (await stockOf(d1, store, 'black')).stock;
  return { store, order, tell, read, black };
}

const letters = async ({ siteId }: TestShop) => {
  const statement = d1
    .prepare('select kind, recipient from outbox where site_id = ? order by created_at, id')
    .bind(siteId);
  return (await statement.all<{ kind: string; recipient: string }>()).results.map(
    (row) => `${row.kind} to ${row.recipient}`,
  );
};

describe('a payment that succeeds', () => {
  it('pays the order, sells what it held and writes to the shopper', async () => {
    const { store, tell, read, black } = await placed();
    expect(await tell()).toBe('pay');
    expect(await read()).toMatchObject({ status: 'open', payment: 'paid', paidAt: NOW, expiresAt: null });
    expect((await read()).payments).toMatchObject([{ state: 'paid' }]);
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
    expect(await letters(store)).toEqual(['order-paid to dana@example.com']);
  });

  it('does so once, however often and close together the provider says it', async () => {
    const { store, tell, black, read } = await placed();
    const kinds = await Promise.all(Array.from({ length: 10 }, () => tell()));
    expect(kinds.filter((kind) => kind === 'pay')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'nothing')).toHaveLength(9);
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
    expect((await read()).events.map(({ kind }) => kind)).toEqual(['placed', 'paid']);
    expect(await letters(store)).toHaveLength(1);
  });

  it('is not undone by an older refusal, and undoes one', async () => {
    const { tell, read } = await placed();
    expect(await tell({ outcome: 'declined' })).toBe('declined');
    expect(await tell()).toBe('pay');
    expect(await tell({ outcome: 'abandoned' })).toBe('nothing');
    expect(await read()).toMatchObject({ payment: 'paid' });
  });
});

describe('a payment that does not fit', () => {
  it.each([{ amount: 1 }, { currency: 'EUR' }])('pays nothing, and the store is told: %j', async (changes) => {
    const { store, tell, read, black } = await placed();
    expect(await tell(changes)).toBe('unapplied');
    expect(await tell(changes)).toBe('nothing');
    expect(await read()).toMatchObject({ status: 'open', payment: 'pending' });
    expect(await black()).toEqual({ available: 3, held: 2, sold: 0 });
    expect(await letters(store)).toEqual(['payment-unapplied to store@example.com']);
  });

  it('is unknown at another store', async () => {
    const { order } = await placed();
    const other = await shopWithStock(d1, { black: 5 });
    const said = { reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' } as const;
    expect(await other.shop.payments.settle('test', said, settling, NOW)).toBeNull();
    expect(await other.shop.payments.settle('manual', said, settling, NOW)).toBeNull();
  });

  it('is noted when the order had been paid by another try', async () => {
    const { store, order, tell } = await placed();
    await tell({ outcome: 'declined' });
    const second = await store.shop.payments.startTry(order, NOW);
    expect(await tell({ reference: second })).toBe('pay');
    expect(await tell()).toBe('unapplied');
    expect(await letters(store)).toEqual(['order-paid to dana@example.com', 'payment-unapplied to store@example.com']);
  });
});

describe('two notifications at the same moment', () => {
  it('of one payment: a refusal that was decided before the money came is dropped', async () => {
    const { store, order, tell, read } = await placed();
    const refusing = store.over(meanwhile(d1, 2, () => tell()));
    const said = { reference: order.paymentReference, outcome: 'declined', amount: 0, currency: 'USD' } as const;
    expect(await refusing.payments.settle('test', said, settling, NOW)).toEqual({ kind: 'nothing' });
    expect((await read()).payments).toMatchObject([{ state: 'paid' }]);
  });

  it('of two tries that were both paid: one pays the order, the other is kept for the store', async () => {
    const { store, order, tell, read, black } = await placed();
    await tell({ outcome: 'declined' });
    const reference = await store.shop.payments.startTry(order, NOW);
    const paying = store.over(meanwhile(d1, 3, () => tell({ reference })));
    const said = { reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' } as const;
    expect(await paying.payments.settle('test', said, settling, NOW)).toEqual({
      kind: 'unapplied',
      reason: 'already-paid',
    });
    expect((await read()).payments.map(({ state }) => state)).toEqual(['late', 'paid']);
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
  });
});

describe('a further try', () => {
  it('goes on with a payment that waits, and is one when it is asked for twice at once', async () => {
    const { store, order, tell, read } = await placed();
    expect(await store.shop.payments.startTry(order, NOW)).toBe(order.paymentReference);
    await tell({ outcome: 'declined' });
    const tries = await Promise.all([1, 2, 3].map(() => store.shop.payments.startTry(order, NOW)));
    expect(new Set(tries)).toEqual(new Set([referenceOf(order.id, 2)]));
    expect((await read()).payments.map(({ state }) => state)).toEqual(['declined', 'pending']);
  });
});

describe('a payment that comes after the order has run out', () => {
  it('brings the order back while everything in it is still there', async () => {
    const { store, order, tell, read, black } = await placed();
    await store.shop.orders.expire(order.id, LATER);
    expect(await tell({}, LATER)).toBe('revive');
    expect(await tell({}, LATER)).toBe('nothing');
    expect(await read()).toMatchObject({ status: 'open', payment: 'paid', cancelledAt: null });
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
    expect(await letters(store)).toEqual(['order-expired to dana@example.com', 'order-paid to dana@example.com']);
  });

  it('is kept for the store to give back once somebody else has bought its things', async () => {
    const { store, order, tell, read, black } = await placed();
    await store.shop.orders.expire(order.id, LATER);
    await store.shop.orders.place(orderOf((await cartWith(store, { black: 4 })).cart), LATER);
    expect(await tell({}, LATER)).toBe('unapplied');
    expect(await tell({}, LATER)).toBe('nothing');
    expect(await read()).toMatchObject({ status: 'cancelled', payment: 'failed', payments: [{ state: 'late' }] });
    expect(await black()).toEqual({ available: 1, held: 4, sold: 0 });
    expect(await letters(store)).toContain('payment-unapplied to store@example.com');
  });

  it('and one that the sweep is overtaken by: the order is paid and stays so', async () => {
    const { store, order, tell, read, black } = await placed();
    const sweeping = store.over(meanwhile(d1, 2, () => tell({}, LATER)));
    expect(await sweeping.orders.expire(order.id, LATER)).toBe(false);
    expect(await read()).toMatchObject({ status: 'open', payment: 'paid', expiresAt: null });
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
    expect(await letters(store)).toEqual(['order-paid to dana@example.com']);
  });

  it.each([2, 3])('and one that the sweep overtakes, at its round trip %i: the order comes back', async (trip) => {
    const { store, order, read, black } = await placed();
    const paying = store.over(meanwhile(d1, trip, () => store.shop.orders.expire(order.id, LATER)));
    const said = { reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' } as const;
    expect(await paying.payments.settle('test', said, settling, LATER)).toEqual({ kind: 'revive' });
    expect(await read()).toMatchObject({ status: 'open', payment: 'paid' });
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
  });

  it('and one whose things go while it is brought back: it is kept for the store', async () => {
    const { store, order, read, black } = await placed();
    await store.shop.orders.expire(order.id, LATER);
    const rival = orderOf((await cartWith(store, { black: 5 })).cart);
    const paying = store.over(meanwhile(d1, 3, () => store.shop.orders.place(rival, LATER)));
    const said = { reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' } as const;
    expect(await paying.payments.settle('test', said, settling, LATER)).toEqual({
      kind: 'unapplied',
      reason: 'cancelled',
    });
    expect(await read()).toMatchObject({ status: 'cancelled', payments: [{ state: 'late' }] });
    expect(await black()).toEqual({ available: 0, held: 5, sold: 0 });
  });

  it('and two of them at the same moment: the order comes back once', async () => {
    const { store, order, tell, read, black } = await placed();
    await tell({ outcome: 'declined' });
    const reference = await store.shop.payments.startTry(order, NOW);
    await store.shop.orders.expire(order.id, LATER);
    const paying = store.over(meanwhile(d1, 3, () => tell({ reference }, LATER)));
    const said = { reference: order.paymentReference, outcome: 'paid', amount: order.total, currency: 'USD' } as const;
    expect(await paying.payments.settle('test', said, settling, LATER)).toEqual({
      kind: 'unapplied',
      reason: 'already-paid',
    });
    expect(await read()).toMatchObject({ status: 'open', payment: 'paid' });
    expect(await black()).toEqual({ available: 3, held: 0, sold: 2 });
  });
});
