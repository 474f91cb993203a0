import { siteDb } from '#db/site-db.ts';
import type { Order } from '#features/orders/orders.ts';
import type { NewOrder } from '#features/orders/place-order.ts';
import { planRefund, type RefundRequest } from '#features/refunds/refund.ts';
import type { NewRefund } from '#features/refunds/begin-refund.ts';
import type { Shipment } from '#features/fulfilment/fulfilment.ts';
import { staffWith } from '#features/staff/staff.ts';
import { newId } from '#lib/ids.ts';
import { adminFor } from '../../src/shop-admin.ts';
import { cartWith, NOW, orderOf, settling, shopWithStock, stockOf, type TestShop } from './shop-with-stock.ts';

export const by = { id: 'staff', name: 'Ada' };
const noTracking = { carrier: '', trackingNumber: '', trackingUrl: '' };

/** An order of these pieces in a store of its own, and what staff do to it. Prices are 2400 each. */
export async function deskWith(
  d1: D1Database,
  { stock = { black: 9, white: 9 }, wanted = { black: 3, white: 1 }, paid = true, as = {} }: DeskOptions = {},
) {
  const store = await shopWithStock(d1, stock);
  const placed = orderOf((await cartWith(store, wanted)).cart, as);
  await store.shop.orders.place(placed, NOW);
  const said = { reference: placed.paymentReference, outcome: 'paid', amount: placed.total, currency: 'USD' } as const;
  if (paid) await store.shop.payments.settle('test', said, settling, NOW);
  const read = async () => (await store.shop.ask({ found: store.shop.orders.byId(placed.id) })).found!;
  const stockNow = async (variant: string) => (await stockOf(d1, store, variant)).stock;
  return { store, shop: store.shop, admin: adminOf(d1, store), placed, said, read, stockNow };
}

/** What the owner of a store reads and changes. */
export function adminOf(d1: D1Database, { siteId, key }: Pick<TestShop, 'siteId' | 'key'>) {
  const site = siteDb(d1, { id: siteId, key });
  const person = { accountId: 'a', membershipId: 'm', sessionId: 's', email: 'ada@example.com', ...by };
  return adminFor(site, site, staffWith({ ...person, role: 'owner', confirmedAt: 0 }));
}

type DeskOptions = {
  stock?: Record<string, number | null>;
  wanted?: Record<string, number>;
  paid?: boolean;
  /** What else the order is like. */
  as?: Partial<NewOrder>;
};
export type Desk = Awaited<ReturnType<typeof deskWith>>;

export const seen = ({ id, version }: Order) => ({ id, version });
export const lineOf = (order: Order, variant: string) => order.lines.find(({ variantId }) => variantId === variant)!;

/** A parcel with these pieces of the order, by variant. */
export function parcelOf(order: Order, pieces: Record<string, number>, id = newId()) {
  const lines: Shipment['lines'] = Object.entries(pieces).map(([variant, quantity]) => ({
    lineId: lineOf(order, variant).id,
    quantity,
  }));
  return { id, order: seen(order), by, letter: null, lines, ...noTracking };
}

/** A refund of what is asked for, from the order's first payment. */
export function refundOf(order: Order, request: Partial<RefundRequest>, id = newId()): NewRefund {
  const planned = planRefund(order, { lines: [], shipping: 0, other: 0, ...request });
  if (!planned.ok) throw new Error(JSON.stringify(planned.tooMuch));
  const paymentId = order.payments.find(({ state }) => state === 'paid')!.id;
  const { parts } = planned;
  return { id, orderId: order.id, paymentId, kind: 'goods', currency: order.currency, parts, reason: '', by };
}

export const withLines = (order: Order) => ({ ...seen(order), lines: order.lines });

/** Kinds of the letters that a store has queued, in order. */
export async function lettersOf(d1: D1Database, { siteId }: TestShop): Promise<string[]> {
  const statement = d1.prepare('select kind, recipient from outbox where site_id = ? order by created_at, id');
  const { results } = await statement.bind(siteId).all<{ kind: string; recipient: string }>();
  return results.map(({ kind, recipient }) => `${kind} to ${recipient}`);
}
