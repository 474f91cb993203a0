import { and, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { queueMail } from '#features/mail/queue-mail.ts';
import { attempt, type By, type ChangeOutcome } from '#features/orders/change-outcome.ts';
import { changeSeen, nextVersion, orderEvent, recount, type SeenOrder } from '#features/orders/order-changes.ts';
import type { OrderLine } from '#features/orders/orders.ts';
import { stockOfOrder } from '#features/orders/stock-moves.ts';
import type { Settling } from '#features/payments/settlement.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { beginRefund, setAside, stockOfRefund, type NewRefund } from './begin-refund.ts';
import type { RefundState } from './refund.ts';

/** A refund beside what its provider and its letters need to know. Amounts in minor units. */
export type RefundOfOrder = {
  id: string;
  orderId: string;
  paymentId: string;
  state: RefundState;
  amount: number;
  currency: string;
  reason: string;
  provider: string;
  paymentReference: string;
  order: { number: number; email: string };
};

/** How a refund ended, or what is left to do. `note` is for staff, in words. */
export type RefundNews = { state: RefundState; note: string };

/** The ledger of what is given back. Times in epoch milliseconds. */
export function refundsRepo(site: SiteDb) {
  const { refunds, orders, payments } = site.rows;

  const byId = (id: string): Question<RefundOfOrder | null> => ({
    statements: [
      site
        .select({
          id: refunds.id,
          orderId: refunds.orderId,
          paymentId: refunds.paymentId,
          state: refunds.state,
          amount: refunds.amount,
          currency: refunds.currency,
          reason: refunds.reason,
          provider: payments.provider,
          paymentReference: payments.reference,
          order: { number: orders.number, email: orders.email },
        })
        .from(refunds)
        .innerJoin(payments, eq(payments.id, refunds.paymentId))
        .innerJoin(orders, eq(orders.id, refunds.orderId))
        .where(eq(refunds.id, id))
        .limit(1),
    ],
    answer: ([rows]) => (rows as RefundOfOrder[])[0] ?? null,
  });

  /** Refused (`refunds.state`) when the refund is not any more as it was when this was decided. */
  const move = ({ id, state }: RefundOfOrder, to: RefundState, note: string, now: number): Statement =>
    site.update('refunds', (row) => eq(row.id, id), {
      state: onlyIf(eq(refunds.state, state), to),
      note,
      settledAt: to === 'done' ? now : null,
      updatedAt: now,
    });

  /** What all settled refunds of the order gave back. */
  const given = (orderId: string) =>
    sql`(${site
      .select({ n: sql`coalesce(sum(${refunds.amount}), 0)`.as('n') })
      .from(refunds)
      .where(and(eq(refunds.orderId, orderId), eq(refunds.state, 'done')))})`;

  const done = (refund: RefundOfOrder, note: string, { origin }: Settling, now: number): Statement[] => {
    const { id, orderId, amount, order } = refund;
    const payload = { orderId, origin, refundId: id };
    return [
      move(refund, 'done', note, now),
      site.update('orders', (row) => eq(row.id, orderId), {
        payment: sql`iif(${orders.paid} > 0 and ${given(orderId)} >= ${orders.paid}, 'refunded', ${orders.payment})`,
        updatedAt: nextVersion(site, now),
      }),
      orderEvent(site, orderId, 'refunded', { refundId: id, amount }, now),
      queueMail(site, { kind: 'order-refunded', recipient: order.email, payload }, now),
    ];
  };

  const failed = (refund: RefundOfOrder, note: string, settling: Settling, now: number): Statement[] => {
    const { id, orderId, paymentId, amount } = refund;
    const payload = { orderId, origin: settling.origin, refundId: id };
    return [
      move(refund, 'failed', note, now),
      ...setAside(site, { orderId, paymentId, parts: { amount: -amount } }, now),
      site.update('orders', (row) => eq(row.id, orderId), { updatedAt: nextVersion(site, now) }),
      orderEvent(site, orderId, 'refund-failed', { refundId: id, amount, note }, now),
      queueMail(site, { kind: 'refund-failed', recipient: settling.storeEmail, payload }, now),
    ];
  };

  return {
    byId,

    /** Begins a refund of an order as staff saw it, with what its pieces do to the stock. */
    async begin(
      refund: NewRefund,
      order: SeenOrder & { lines: readonly Pick<OrderLine, 'id' | 'variantId'>[] },
      now: number,
    ): Promise<ChangeOutcome> {
      const { stock } = await site.ask({ stock: stockOfOrder(site, refund.orderId) });
      const statements = [
        ...beginRefund(site, refund, now),
        changeSeen(site, order, {}, now),
        ...stockOfRefund(site, refund, order.lines, stock, now),
        recount(site, refund.orderId),
      ];
      return attempt(() => site.write(statements), 'refunds');
    },

    /**
     * Takes in how far a refund is, once, however often it is said: what has ended stays as it ended. Answers the state it is in,
     * or null when there is no such refund.
     */
    async settle(id: string, news: RefundNews, settling: Settling, now: number): Promise<RefundState | null> {
      const { refund } = await site.ask({ refund: byId(id) });
      if (!refund) return null;
      if (refund.state !== 'pending') return refund.state;
      const { state, note } = news;
      const statements =
        state === 'pending'
          ? [move(refund, 'pending', note, now)]
          : state === 'done'
            ? done(refund, note, settling, now)
            : failed(refund, note, settling, now);
      try {
        await site.write(statements);
        return state;
      } catch (error) {
        if (brokenConstraint(error) !== 'refunds.state') throw error;
        const { again } = await site.ask({ again: byId(id) });
        return again?.state ?? null;
      }
    },

    /** A refund that failed is tried again: its money is set aside anew. */
    async retry(id: string, by: By, now: number): Promise<ChangeOutcome> {
      const { refund } = await site.ask({ refund: byId(id) });
      if (refund?.state !== 'failed') return 'changed';
      const { orderId, paymentId, amount } = refund;
      const statements = [
        move(refund, 'pending', '', now),
        ...setAside(site, { orderId, paymentId, parts: { amount } }, now),
        site.update('orders', (row) => eq(row.id, orderId), { updatedAt: nextVersion(site, now) }),
        orderEvent(site, orderId, 'refund-retried', { by, refundId: id, amount }, now),
      ];
      return attempt(() => site.write(statements));
    },
  };
}
