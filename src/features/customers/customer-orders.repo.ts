import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import {
  ORDERS_A_PAGE,
  type HistoryCursor,
  type HistoryPage,
  type PastLine,
  type PastOrder,
} from './customer-orders.ts';

type Line = PastLine & { orderId: string };

/** What a customer ordered, the newest first. */
export function customerOrdersRepo(site: SiteDb) {
  const { orders, orderLines } = site.rows;
  const lineFields = {
    orderId: orderLines.orderId,
    variantId: orderLines.variantId,
    title: orderLines.title,
    variantTitle: orderLines.variantTitle,
    mediaId: orderLines.mediaId,
    quantity: orderLines.quantity,
  };

  return {
    /** A page of the history with the lines of its orders; `most` fewer than a page has. */
    page(customerId: string, after: HistoryCursor | null, most: number = ORDERS_A_PAGE): Question<HistoryPage> {
      const where = and(
        eq(orders.customerId, customerId),
        after ? sql`(${orders.placedAt}, ${orders.id}) < (${after.placedAt}, ${after.id})` : undefined,
      );
      const newest = [desc(orders.placedAt), desc(orders.id)] as const;
      const ids = site
        .select({ id: orders.id })
        .from(orders)
        .where(where)
        .orderBy(...newest)
        .limit(most);
      return {
        statements: [
          site
            .select({
              id: orders.id,
              number: orders.number,
              token: orders.token,
              status: orders.status,
              payment: orders.payment,
              fulfilment: orders.fulfilment,
              currency: orders.currency,
              total: orders.total,
              pieces: orders.pieces,
              toShip: orders.toShip,
              pickup: orders.pickup,
              readyAt: orders.readyAt,
              placedAt: orders.placedAt,
            })
            .from(orders)
            .where(where)
            .orderBy(...newest)
            .limit(most + 1),
          site
            .select(lineFields)
            .from(orderLines)
            .where(sql`${orderLines.orderId} in ${ids}`)
            .orderBy(asc(orderLines.position)),
        ],
        answer([rows, lines]) {
          const read = rows as Omit<PastOrder, 'lines'>[];
          const shown = read.slice(0, most);
          const last = shown.at(-1);
          return {
            orders: shown.map((order) => ({
              ...order,
              lines: (lines as Line[]).filter(({ orderId }) => orderId === order.id),
            })),
            next: last && read.length > most ? { placedAt: last.placedAt, id: last.id } : null,
          };
        },
      };
    },

    /** The lines of an order of this customer; none of anybody else's. */
    lines(customerId: string, orderId: string): Question<PastLine[]> {
      const mine = site
        .select({ id: orders.id })
        .from(orders)
        .where(and(eq(orders.id, orderId), eq(orders.customerId, customerId)));
      return {
        statements: [
          site
            .select(lineFields)
            .from(orderLines)
            .where(eq(orderLines.orderId, sql`${mine}`))
            .orderBy(asc(orderLines.position)),
        ],
        answer: ([rows]) => rows as PastLine[],
      };
    },
  };
}
