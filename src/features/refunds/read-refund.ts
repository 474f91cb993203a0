import { and, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { onlyIf } from '#lib/guarded.ts';
import type { RefundState } from './refund.ts';

/** A refund beside what its provider and its letters need to know. Amounts in minor units. */
export type RefundOfOrder = {
  id: string;
  orderId: string;
  paymentId: string;
  state: RefundState;
  /** How often the provider was asked. */
  asks: number;
  amount: number;
  currency: string;
  reason: string;
  provider: string;
  paymentReference: string;
  /** `origin` is the scheme and host it was placed at, empty where nobody knows. */
  order: { number: number; email: string; origin: string };
};

/** A refund by its id, or null. */
export function readRefund(site: SiteDb, id: string): Question<RefundOfOrder | null> {
  const { refunds, orders, orderEvents, payments } = site.rows;
  const origin = site
    .select({ origin: sql`${orderEvents.detail} ->> 'origin'`.as('origin') })
    .from(orderEvents)
    .where(and(eq(orderEvents.orderId, orders.id), eq(orderEvents.kind, 'placed')))
    .limit(1);
  return {
    statements: [
      site
        .select({
          id: refunds.id,
          orderId: refunds.orderId,
          paymentId: refunds.paymentId,
          state: refunds.state,
          asks: refunds.asks,
          amount: refunds.amount,
          currency: refunds.currency,
          reason: refunds.reason,
          provider: payments.provider,
          paymentReference: payments.reference,
          order: {
            number: orders.number,
            email: orders.email,
            origin: sql<string>`coalesce((${origin}), '')`.as('order_origin'),
          },
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

/** What becomes of a refund. `askAt` in epoch milliseconds, null where the provider is not asked any more. */
type Move = { state: RefundState; note: string; asks: number; askAt: number | null };

/** Refused (`refunds.state`) when the refund is not any more as it was when this was decided. */
export function moveRefund(
  site: SiteDb,
  { id, state }: Pick<RefundOfOrder, 'id' | 'state'>,
  { state: to, ...patch }: Move,
  now: number,
): Statement {
  return site.update('refunds', (row) => eq(row.id, id), {
    state: onlyIf(eq(site.rows.refunds.state, state), to),
    ...patch,
    settledAt: to === 'done' ? now : null,
    updatedAt: now,
  });
}
