import { and, eq, sql } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import type { By } from '#features/orders/change-outcome.ts';
import { orderEvent } from '#features/orders/order-changes.ts';
import type { OrderLine } from '#features/orders/orders.ts';
import { moveStock, within, type Pieces, type StockOfOrder } from '#features/orders/stock-moves.ts';
import { newId } from '#lib/ids.ts';
import { nextAsk } from './ask-again.ts';
import type { RefundKind, RefundParts } from './refund.ts';

/** A refund that is to be begun. The id comes from the form, so that asking for it twice makes one. */
export type NewRefund = {
  id: string;
  orderId: string;
  paymentId: string;
  kind: RefundKind;
  currency: string;
  parts: RefundParts;
  reason: string;
  by: By;
};

/**
 * The statements that write a refund into the ledger and set its money aside, before the provider is asked: if nobody comes
 * to it, the scheduled work does. Giving back more
 * than came in breaks `orders_refunded` or `payments_refunded`, more pieces than there are the CHECKs of the lines.
 */
export function beginRefund(site: SiteDb, refund: NewRefund, now: number): Statement[] {
  const { id, orderId, paymentId, kind, currency, reason, by } = refund;
  const { lines, ...amounts } = refund.parts;
  const { orders } = site.rows;
  const isGoods = kind === 'goods';
  return [
    site.insert('refunds', {
      ...{ id, orderId, paymentId, kind, state: 'pending', ...amounts, currency, reason },
      ...{ askAt: nextAsk(0, now), createdAt: now, updatedAt: now },
    }),
    ...lines.map(({ lineId, ...line }) =>
      site.insert('refundLines', { id: newId(), refundId: id, orderLineId: lineId, ...line }),
    ),
    ...lines.map(({ lineId, unsent, sent }) =>
      site.update('orderLines', (row) => and(eq(row.id, lineId), eq(row.orderId, orderId)), {
        dropped: sql`dropped + ${unsent}`,
        returned: sql`returned + ${sent}`,
      }),
    ),
    ...setAside(site, refund, now),
    ...(isGoods
      ? [site.update('orders', (row) => eq(row.id, orderId), { credited: sql`${orders.credited} + ${amounts.amount}` })]
      : []),
    orderEvent(site, orderId, 'refund-begun', { by, refundId: id, amount: amounts.amount, reason }, now),
  ];
}

/** The money of a refund is not there to be given back again. */
export function setAside(
  site: SiteDb,
  { orderId, paymentId, parts }: Pick<NewRefund, 'orderId' | 'paymentId'> & { parts: { amount: number } },
  now: number,
): Statement[] {
  const { orders, payments } = site.rows;
  return [
    site.update('payments', (row) => eq(row.id, paymentId), {
      refunded: sql`${payments.refunded} + ${parts.amount}`,
      updatedAt: now,
    }),
    site.update('orders', (row) => eq(row.id, orderId), { refunded: sql`${orders.refunded} + ${parts.amount}` }),
  ];
}

/** The moves of the stock that refunded pieces make: back on the shelf, or lost. */
export function stockOfRefund(
  site: SiteDb,
  { orderId, parts }: NewRefund,
  lines: readonly Pick<OrderLine, 'id' | 'variantId'>[],
  stock: StockOfOrder,
  now: number,
): Statement[] {
  const piecesOf = (count: (line: RefundParts['lines'][number]) => number): Pieces[] =>
    parts.lines.flatMap((line) => {
      const variantId = lines.find(({ id }) => id === line.lineId)?.variantId;
      return variantId ? [{ variantId, quantity: count(line) }] : [];
    });
  const back = within(
    stock,
    'sold',
    piecesOf((line) => line.restocked),
  );
  const rest = stock.map((row) => {
    const taken = back.find(({ variantId }) => variantId === row.variantId)?.quantity ?? 0;
    return { ...row, sold: row.sold - taken };
  });
  const lost = within(
    rest,
    'sold',
    piecesOf(({ unsent, sent, restocked }) => unsent + sent - restocked),
  );
  return [
    ...moveStock(site, 'takeBack', { id: orderId, pieces: back }, now),
    ...moveStock(site, 'writeOff', { id: orderId, pieces: lost }, now),
  ];
}
