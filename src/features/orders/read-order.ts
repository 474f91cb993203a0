import { asc, eq, inArray } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { Fulfilment } from '#features/fulfilment/fulfilment.ts';
import type { Refund, RefundLine } from '#features/refunds/refund.ts';
import { fulfilmentFields, orderFields, orderLineFields, refundFields, type OrderRow } from './order-rows.ts';
import type { Order, OrderEvent, OrderLine, OrderPaymentTry } from './orders.ts';

/** An order with everything that belongs to it, or null. */
export function readOrder(site: SiteDb, column: 'token' | 'id' | 'cartId', value: string): Question<Order | null> {
  const { orders, orderLines, orderEvents, payments, fulfilments, fulfilmentLines, refunds, refundLines } = site.rows;
  const id = site.select({ id: orders.id }).from(orders).where(eq(orders[column], value));
  const parcels = site.select({ id: fulfilments.id }).from(fulfilments).where(inArray(fulfilments.orderId, id));
  const given = site.select({ id: refunds.id }).from(refunds).where(inArray(refunds.orderId, id));
  return {
    statements: [
      site.select(orderFields(site)).from(orders).where(eq(orders[column], value)).limit(1),
      site
        .select(orderLineFields(site))
        .from(orderLines)
        .where(inArray(orderLines.orderId, id))
        .orderBy(asc(orderLines.position)),
      site
        .select({ id: orderEvents.id, kind: orderEvents.kind, detail: orderEvents.detail, at: orderEvents.at })
        .from(orderEvents)
        .where(inArray(orderEvents.orderId, id))
        .orderBy(asc(orderEvents.at), asc(orderEvents.id)),
      site
        .select({
          id: payments.id,
          reference: payments.reference,
          provider: payments.provider,
          state: payments.state,
          amount: payments.amount,
          refunded: payments.refunded,
        })
        .from(payments)
        .where(inArray(payments.orderId, id))
        .orderBy(asc(payments.createdAt), asc(payments.id)),
      site
        .select(fulfilmentFields(site))
        .from(fulfilments)
        .where(inArray(fulfilments.orderId, id))
        .orderBy(asc(fulfilments.number)),
      site
        .select({
          fulfilmentId: fulfilmentLines.fulfilmentId,
          lineId: fulfilmentLines.orderLineId,
          quantity: fulfilmentLines.quantity,
        })
        .from(fulfilmentLines)
        .where(inArray(fulfilmentLines.fulfilmentId, parcels)),
      site.select(refundFields(site)).from(refunds).where(inArray(refunds.orderId, id)),
      site
        .select({
          refundId: refundLines.refundId,
          lineId: refundLines.orderLineId,
          unsent: refundLines.unsent,
          sent: refundLines.sent,
          amount: refundLines.amount,
          tax: refundLines.tax,
          restocked: refundLines.restocked,
        })
        .from(refundLines)
        .where(inArray(refundLines.refundId, given)),
    ],
    answer: (results) => together(results as Results),
  };
}

type Results = [
  OrderRow[],
  OrderLine[],
  OrderEvent[],
  OrderPaymentTry[],
  Omit<Fulfilment, 'lines'>[],
  (Fulfilment['lines'][number] & { fulfilmentId: string })[],
  Omit<Refund, 'lines'>[],
  (RefundLine & { refundId: string })[],
];

function together([[row], lines, events, payments, parcels, sent, given, back]: Results): Order | null {
  if (!row) return null;
  const fulfilments = parcels.map((parcel) => ({
    ...parcel,
    lines: sent
      .filter(({ fulfilmentId }) => fulfilmentId === parcel.id)
      .map(({ lineId, quantity }) => ({ lineId, quantity })),
  }));
  const refunds = given
    .map((refund) => ({
      ...refund,
      lines: back.filter(({ refundId }) => refundId === refund.id).map(({ refundId: _, ...line }) => line),
    }))
    .sort((a, b) => a.createdAt - b.createdAt);
  return { ...row, lines, events, payments, fulfilments, refunds };
}
