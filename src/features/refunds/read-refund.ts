import { eq } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { onlyIf } from '#lib/guarded.ts';
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

/** A refund by its id, or null. */
export function readRefund(site: SiteDb, id: string): Question<RefundOfOrder | null> {
  const { refunds, orders, payments } = site.rows;
  return {
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
  };
}

/** Refused (`refunds.state`) when the refund is not any more as it was when this was decided. */
export function moveRefund(
  site: SiteDb,
  { id, state }: Pick<RefundOfOrder, 'id' | 'state'>,
  to: RefundState,
  note: string,
  now: number,
): Statement {
  return site.update('refunds', (row) => eq(row.id, id), {
    state: onlyIf(eq(site.rows.refunds.state, state), to),
    note,
    settledAt: to === 'done' ? now : null,
    updatedAt: now,
  });
}
