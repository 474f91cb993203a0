import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Patch, SiteDb, Statement } from '#db/site-db.ts';
import { onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { moveStock, type Pieces } from './stock-moves.ts';

/** The order that a change is about, with the tracked pieces that it holds or once held. */
export type OrderStock = { id: string; pieces: readonly Pieces[] };

/*
 * Each change is a list of statements for one batch. Its condition is written into `orders.payment`, which takes no NULL: of
 * a payment and a sweep at the same moment the second finds the condition gone, and its whole batch is refused
 * (`orders.payment`).
 */

/** Pending becomes paid, and what was held is sold. */
export function markPaid(site: SiteDb, order: OrderStock, detail: Record<string, unknown>, now: number): Statement[] {
  return [
    site.update('orders', (row) => eq(row.id, order.id), {
      payment: onlyIf(isUnsettled(site), 'paid'),
      paid: sql`${site.rows.orders.total}`,
      paidAt: now,
      expiresAt: null,
      updatedAt: nextVersion(site, now),
    }),
    ...moveStock(site, 'sell', order, now),
    orderEvent(site, order.id, 'paid', detail, now),
  ];
}

/** Never paid: cancelled, and what was held can be bought again. */
export function markExpired(site: SiteDb, order: OrderStock, now: number): Statement[] {
  const { orders } = site.rows;
  return [
    site.update('orders', (row) => eq(row.id, order.id), {
      payment: onlyIf(and(isUnsettled(site), sql`${orders.expiresAt} <= ${now}`), 'failed'),
      status: 'cancelled',
      cancelledAt: now,
      expiresAt: null,
      updatedAt: nextVersion(site, now),
    }),
    endTries(site, order.id, now),
    ...moveStock(site, 'release', order, now),
    orderEvent(site, order.id, 'expired', null, now),
  ];
}

/**
 * Paid after it had expired: the order stands again, if everything in it can still be had. Refused with
 * `inventory_available` where it cannot.
 */
export function revive(site: SiteDb, order: OrderStock, detail: Record<string, unknown>, now: number): Statement[] {
  const { orders } = site.rows;
  const isExpired = and(eq(orders.status, 'cancelled'), eq(orders.payment, 'failed'));
  return [
    site.update('orders', (row) => eq(row.id, order.id), {
      payment: onlyIf(isExpired, 'paid'),
      status: 'open',
      paid: sql`${orders.total}`,
      paidAt: now,
      cancelledAt: null,
      updatedAt: nextVersion(site, now),
    }),
    ...moveStock(site, 'sellReleased', order, now),
    orderEvent(site, order.id, 'revived', null, now),
    orderEvent(site, order.id, 'paid', detail, now),
  ];
}

/** One more entry of what happened to an order. Names of those who did it stand in `detail.by`. */
export const orderEvent = (
  site: SiteDb,
  orderId: string,
  kind: string,
  detail: Record<string, unknown> | null,
  at: number,
): Statement => site.insert('orderEvents', { id: newId(), orderId, kind, detail, at });

/** The state of an order that somebody saw when they decided on a change. */
export type SeenOrder = { id: string; version: number };

/**
 * A change of an order by staff. Refused whole (`orders.updated_at`) when the order is not as they saw it: of two at once,
 * or of a form that is sent twice, one is done.
 */
export function changeSeen(site: SiteDb, seen: SeenOrder, patch: Patch<'orders'>, now: number): Statement {
  const { orders } = site.rows;
  return site.update('orders', (row) => eq(row.id, seen.id), {
    ...patch,
    updatedAt: onlyIf<number>(eq(orders.updatedAt, seen.version), nextVersion(site, now)),
  });
}

/** Counts anew, from the lines as the batch leaves them, how many pieces an order has and how far they were sent. */
export function recount(site: SiteDb, orderId: string): Statement {
  const { orderLines } = site.rows;
  const total = (of: SQL) =>
    sql`(${site
      .select({ n: sql`coalesce(sum(${of}), 0)`.as('n') })
      .from(orderLines)
      .where(eq(orderLines.orderId, orderId))})`;
  const left = sql`iif(${orderLines.requiresShipping}, ${orderLines.quantity} - ${orderLines.fulfilled} - ${orderLines.dropped}, 0)`;
  return site.update('orders', (row) => eq(row.id, orderId), {
    pieces: total(sql`${orderLines.quantity}`),
    toShip: total(left),
    fulfilment: sql`iif(${total(sql`${orderLines.fulfilled}`)} = 0, 'none', iif(${total(left)} = 0, 'fulfilled', 'partial'))`,
  });
}

/** Tries that wait for the shopper are over: what they would pay is not what is owed any more. */
export const endTries = (site: SiteDb, orderId: string, now: number): Statement =>
  site.update('payments', (row) => and(eq(row.orderId, orderId), eq(row.state, 'pending')), {
    state: 'abandoned',
    updatedAt: now,
  });

/** What an order's `updatedAt` becomes with a change: later than it was, whatever the clock says. */
export const nextVersion = ({ rows: { orders } }: SiteDb, now: number) => sql`max(${now}, ${orders.updatedAt} + 1)`;

function isUnsettled(site: SiteDb) {
  const { orders } = site.rows;
  return and(eq(orders.status, 'open'), eq(orders.payment, 'pending'));
}
