import type { Question, SiteDb } from '#db/site-db.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import { PAGE_SIZE, type ListQuery } from '#lib/list-query.ts';
import { indexQuery, type ListedOrder } from './order-list.ts';

/** How many of a view are counted. */
const MOST_COUNTED = 99;

/** How many orders wait, in words: `99+` when there are more than were counted. */
export type Waiting = Record<'to-send' | 'to-pay', string>;

/** The list of a store's orders. */
export function orderListRepo(site: SiteDb) {
  return {
    /** A page of orders. What it reads does not grow with the store. */
    page(query: ListQuery, timezone: string): Question<ListPage<ListedOrder>> {
      const { sort, cursor } = query;
      const backwards = cursor?.direction === 'before';
      const ascending = (sort.direction === 'asc') !== backwards;
      const beyond = cursor ? Number(cursor.value) : null;
      return {
        statements: [site.index.orderPage({ ...indexQuery(query, timezone), ascending, beyond, limit: PAGE_SIZE + 1 })],
        answer: ([rows]) => listPage(rows as ListedOrder[], { cursor }, ({ key, id }) => ({ value: key, id })),
      };
    },

    /** Whether the store ever had an order. */
    any(): Question<boolean> {
      const { orders } = site.rows;
      return {
        statements: [site.select({ id: orders.id }).from(orders).limit(1)],
        answer: ([rows]) => (rows as unknown[]).length > 0,
      };
    },

    /** The orders that have waited longest to be sent, or to be paid, `most` of them. */
    longestWaiting(state: 'tosend' | 'topay', most: number): Question<ListedOrder[]> {
      const query = { states: [[state]], words: [], from: null, until: null };
      return {
        statements: [site.index.orderPage({ ...query, ascending: true, beyond: null, limit: most })],
        answer: ([rows]) => rows as ListedOrder[],
      };
    },

    /** How many orders are to be sent, and to be paid. */
    waiting(): Question<Waiting> {
      const count = (state: string) =>
        site.index.orderCount({ states: [[state]], words: [], from: null, until: null }, MOST_COUNTED + 1);
      return {
        statements: [count('tosend'), count('topay')],
        answer: ([toSend, toPay]) => ({ 'to-send': countOf(toSend), 'to-pay': countOf(toPay) }),
      };
    },
  };
}

function countOf(rows: unknown): string {
  const n = (rows as { n: number }[])[0]?.n ?? 0;
  return n > MOST_COUNTED ? `${MOST_COUNTED}+` : String(n);
}
