import type { Question, SiteDb } from '#db/site-db.ts';
import { everyOrder, indexQuery, type ListedOrder, type OrderSelection, type OrderView } from './order-list.ts';

/** How many of a view are counted; above that it says that there are more. */
const MOST_COUNTED = 100;

export type OrderListPage = { orders: ListedOrder[]; hasBefore: boolean; hasAfter: boolean };

/** How many orders a view has; `isMore` when there are more than were counted. */
export type ViewCount = { count: number; isMore: boolean };

/** The list of a store's orders. */
export function orderListRepo(site: SiteDb) {
  return {
    /** A page of orders, `size` of them. What it reads does not grow with the store. */
    page(selection: OrderSelection, size: number): Question<OrderListPage> {
      const { cursor, ascending } = selection;
      const isBackwards = cursor?.direction === 'before';
      const query = { ...indexQuery(selection), beyond: cursor?.key ?? null };
      return {
        statements: [site.index.orderPage({ ...query, ascending: ascending !== isBackwards, limit: size + 1 })],
        answer([rows]) {
          const found = rows as ListedOrder[];
          const isMore = found.length > size;
          const orders = found.slice(0, size);
          return isBackwards
            ? { orders: orders.toReversed(), hasBefore: isMore, hasAfter: true }
            : { orders, hasBefore: cursor !== null, hasAfter: isMore };
        },
      };
    },

    /** How many orders wait: to be sent, and to be paid. */
    waiting(): Question<Record<'to-send' | 'to-pay', ViewCount>> {
      const count = (view: OrderView) => site.index.orderCount(indexQuery({ ...everyOrder, view }), MOST_COUNTED + 1);
      return {
        statements: [count('to-send'), count('to-pay')],
        answer: ([toSend, toPay]) => ({ 'to-send': countOf(toSend), 'to-pay': countOf(toPay) }),
      };
    },
  };
}

function countOf(rows: unknown): ViewCount {
  const n = (rows as { n: number }[])[0]?.n ?? 0;
  return { count: Math.min(n, MOST_COUNTED), isMore: n > MOST_COUNTED };
}
