import type { Question, SiteDb } from '#db/site-db.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import { PAGE_SIZE, type ListQuery } from '#lib/list-query.ts';
import { indexQuery, orderSort, type ListedOrder, type StoreOfOrders } from './order-list.ts';

/** How many of a view are counted. */
const MOST_COUNTED = 99;

/** How many orders wait, in words: `99+` when there are more than were counted. */
export type Waiting = Record<'to-send' | 'to-pay', string>;

/** The orders beside one in a list; null at its ends. */
export type Neighbours = Record<'previous' | 'next', Pick<ListedOrder, 'id' | 'number'> | null>;

/** The list of a store's orders. */
export function orderListRepo(site: SiteDb) {
  return {
    /** A page of orders. What it reads does not grow with the store. */
    page(query: ListQuery, store: StoreOfOrders): Question<ListPage<ListedOrder>> {
      const { cursor } = query;
      const beyond = cursor && /^\d{1,19}$/.test(String(cursor.value)) ? String(cursor.value) : null;
      const ascending = isAscending(query) !== (cursor?.direction === 'before');
      return {
        statements: [site.index.orderPage({ ...sorted(query, store), ascending, beyond, limit: PAGE_SIZE + 1 })],
        answer: ([rows]) => listPage(rows as ListedOrder[], { cursor }, ({ key, id }) => ({ value: key, id })),
      };
    },

    /** Orders of a list beyond a row number, for an export: as many as `limit`. */
    part(query: ListQuery, store: StoreOfOrders, beyond: string | null, limit: number): Question<ListedOrder[]> {
      const ascending = isAscending(query);
      return {
        statements: [site.index.orderPage({ ...sorted(query, store), ascending, beyond, limit })],
        answer: ([rows]) => rows as ListedOrder[],
      };
    },

    /** The orders before and after one in a list, each by its id; the one itself may have left the list since. */
    beside(orderId: string, query: ListQuery, store: StoreOfOrders): Question<Neighbours> {
      const ascending = isAscending(query);
      const asked = sorted(query, store);
      return {
        statements: [
          site.index.orderBeside(orderId, { ...asked, ascending: !ascending }),
          site.index.orderBeside(orderId, { ...asked, ascending }),
        ],
        answer: ([before, after]) => ({ previous: neighbour(before), next: neighbour(after) }),
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
      const query = { states: [[state]], words: [], by: 'placed' } as const;
      return {
        statements: [site.index.orderPage({ ...query, ascending: true, beyond: null, limit: most })],
        answer: ([rows]) => rows as ListedOrder[],
      };
    },

    /** How many orders are to be sent, and to be paid. */
    waiting(): Question<Waiting> {
      const count = (state: string) => site.index.orderCount({ states: [[state]], words: [] }, MOST_COUNTED + 1);
      return {
        statements: [count('tosend'), count('topay')],
        answer: ([toSend, toPay]) => ({ 'to-send': countOf(toSend), 'to-pay': countOf(toPay) }),
      };
    },
  };
}

const isAscending = ({ sort }: ListQuery) => sort.direction === 'asc';
const sorted = (query: ListQuery, store: StoreOfOrders) => ({ ...indexQuery(query, store), by: orderSort(query) });

function neighbour(rows: unknown): Neighbours['next'] {
  const [row] = rows as ListedOrder[];
  return row ? { id: row.id, number: row.number } : null;
}

function countOf(rows: unknown): string {
  const n = (rows as { n: number }[])[0]?.n ?? 0;
  return n > MOST_COUNTED ? `${MOST_COUNTED}+` : String(n);
}
