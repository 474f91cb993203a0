import { eq, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { attempt, type By, type ChangeOutcome } from '#features/orders/change-outcome.ts';
import { changeSeen, nextVersion, orderEvent, recount, type SeenOrder } from '#features/orders/order-changes.ts';
import type { OrderLine } from '#features/orders/orders.ts';
import { stockOfOrder } from '#features/orders/stock-moves.ts';
import { onlyIf } from '#lib/guarded.ts';
import { nextAsk } from './ask-again.ts';
import { beginRefund, setAside, stockOfRefund, type NewRefund } from './begin-refund.ts';
import { moveRefund, readRefund } from './read-refund.ts';

/** An order as staff saw it, with what its lines sold. */
type SeenLines = SeenOrder & { lines: readonly Pick<OrderLine, 'id' | 'variantId'>[] };

/** What staff do with the ledger of refunds. Times in epoch milliseconds. */
export function refundDeskRepo(site: SiteDb) {
  const { orders } = site.rows;
  const worth = sql`iif(${orders.status} = 'cancelled', 0, ${orders.total} - ${orders.credited})`;

  return {
    /** Begins a refund of an order as staff saw it, with what its pieces do to the stock. */
    async begin(refund: NewRefund, order: SeenLines, now: number): Promise<ChangeOutcome> {
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
     * A refund that failed is tried again: its money is set aside anew. Refused (`orders.updated_at`) when the store does not
     * owe as much any more, since it was given back in another way.
     */
    async retry(id: string, by: By, now: number): Promise<ChangeOutcome> {
      const { refund } = await site.ask({ refund: readRefund(site, id) });
      if (refund?.state !== 'failed') return 'changed';
      const { orderId, paymentId, amount } = refund;
      const statements = [
        moveRefund(site, refund, { state: 'pending', note: '', asks: 0, askAt: nextAsk(0, now) }, now),
        site.update('orders', (row) => eq(row.id, orderId), {
          updatedAt: onlyIf<number>(
            sql`${orders.paid} - ${orders.refunded} - ${worth} >= ${amount}`,
            nextVersion(site, now),
          ),
        }),
        ...setAside(site, { orderId, paymentId, parts: { amount } }, now),
        orderEvent(site, orderId, 'refund-retried', { by, refundId: id, amount }, now),
      ];
      return attempt(() => site.write(statements));
    },
  };
}
