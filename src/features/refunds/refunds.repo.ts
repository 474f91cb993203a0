import { and, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { queueMail } from '#features/mail/queue-mail.ts';
import { nextVersion, orderEvent } from '#features/orders/order-changes.ts';
import type { Settling } from '#features/payments/settlement.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { nextAsk } from './ask-again.ts';
import { setAside } from './begin-refund.ts';
import { moveRefund, readRefund, type RefundOfOrder } from './read-refund.ts';
import type { RefundState } from './refund.ts';

/**
 * How a refund ended, or what is left to do. `note` is for staff, in words. `isByHand`: nobody is to be asked, since staff give
 * the money back themselves.
 */
export type RefundNews = { state: RefundState; note: string; isByHand?: boolean };

/** Refunds that one run asks for: no store keeps the others waiting. */
const MOST = 10;

/** The ledger of what is given back. Times in epoch milliseconds. */
export function refundsRepo(site: SiteDb) {
  const { refunds, orders } = site.rows;

  const byId = (id: string) => readRefund(site, id);

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
      moveRefund(site, refund, { ...ended(refund), state: 'done', note }, now),
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
      moveRefund(site, refund, { ...ended(refund), state: 'failed', note }, now),
      ...setAside(site, { orderId, paymentId, parts: { amount: -amount } }, now),
      site.update('orders', (row) => eq(row.id, orderId), { updatedAt: nextVersion(site, now) }),
      orderEvent(site, orderId, 'refund-failed', { refundId: id, amount, note }, now),
      queueMail(site, { kind: 'refund-failed', recipient: settling.storeEmail, payload }, now),
    ];
  };

  return {
    byId,

    /**
     * Takes the refunds whose provider is to be asked, the longest due first, at most 10, and answers their ids. Nobody else
     * gets these for as long as the first answer may take.
     */
    async takeDue(now: number): Promise<string[]> {
      const due = site
        .select({ id: refunds.id })
        .from(refunds)
        .where(and(isNotNull(refunds.askAt), lte(refunds.askAt, now)))
        .orderBy(refunds.askAt)
        .limit(MOST);
      const take = site.update('refunds', (row) => sql`${row.id} in ${due}`, { askAt: nextAsk(0, now) }).returning();
      const [taken] = (await site.write([take])) as unknown as [{ id: string }[]];
      return taken.map(({ id }) => id);
    },

    /**
     * Takes in how far a refund is, once, however often it is said: what has ended stays as it ended. Answers the state it is in,
     * or null when there is no such refund.
     */
    async settle(id: string, news: RefundNews, settling: Settling, now: number): Promise<RefundState | null> {
      const { refund } = await site.ask({ refund: byId(id) });
      if (!refund) return null;
      if (refund.state !== 'pending') return refund.state;
      const { state, note, isByHand = false } = news;
      const askAt = isByHand ? null : nextAsk(refund.asks + 1, now);
      const statements =
        state === 'pending'
          ? [moveRefund(site, refund, { state, note, asks: refund.asks + 1, askAt }, now)]
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
  };
}

/** Nobody asks any more. */
const ended = ({ asks }: RefundOfOrder) => ({ asks, askAt: null });
