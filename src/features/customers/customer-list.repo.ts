import { desc, eq, sql } from 'drizzle-orm';
import type { CustomerOrder, CustomerRow } from '#db/index-customers.ts';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import { isNarrowed, PAGE_SIZE, type ListQuery } from '#lib/list-query.ts';
import { MOST_ADDRESSES, type SavedAddress } from './addresses.ts';
import { customerIndexQuery, type ListedCustomer } from './customer-list.ts';
import { addressFields } from './customer-rows.ts';

/** A customer as their page in the admin has them. `spent` in minor units, times in epoch milliseconds. */
export type CustomerProfile = {
  id: string;
  email: string;
  name: string;
  phone: string | null;
  tags: string[];
  note: string;
  orderCount: number;
  spent: number;
  lastOrderAt: number | null;
  createdAt: number;
  /** Since when they sign in; null for a guest. */
  accountSince: number | null;
  addresses: SavedAddress[];
};

/** What the page of an order says of who placed it. `spent` in minor units. */
export type Buyer = { orderCount: number; spent: number };

/** The customers of a store, for its staff. */
export function customerListRepo(site: SiteDb) {
  const { customers, customerAccounts: accounts, addresses, orders } = site.rows;
  return {
    /** A page of customers. What it reads does not grow with the store. */
    page(query: ListQuery): Question<ListPage<ListedCustomer>> {
      const { sort, cursor } = query;
      if (sort.key === 'name' && !isNarrowed(query)) return this.byName(query);
      const beyond = cursor && /^\d{1,19}$/.test(String(cursor.value)) ? String(cursor.value) : null;
      const order = { by: sort.key as CustomerOrder, descending: isDescending(query), beyond, limit: PAGE_SIZE + 1 };
      return pageOf(site.index.customerPage({ ...customerIndexQuery(query), ...order }), query);
    },

    /**
     * A page of all customers by their whole names. Where the list is narrowed, row numbers carry the order, and hold the
     * first seven letters only: names that are the same so far come as they became known.
     */
    byName(query: ListQuery): Question<ListPage<ListedCustomer>> {
      const beyond: [string, string] | null = query.cursor && [String(query.cursor.value), query.cursor.id];
      return pageOf(
        site.index.customersByName({ descending: isDescending(query), beyond, limit: PAGE_SIZE + 1 }),
        query,
      );
    },

    /** Who placed an order, or null when that is not known any more. */
    ofOrder(orderId: string): Question<Buyer | null> {
      const id = site.select({ id: orders.customerId }).from(orders).where(eq(orders.id, orderId));
      return {
        statements: [
          site
            .select({ orderCount: customers.orderCount, spent: customers.spent })
            .from(customers)
            .where(eq(customers.id, sql`${id}`))
            .limit(1),
        ],
        answer: ([rows]) => (rows as Buyer[])[0] ?? null,
      };
    },

    /** One customer with the addresses they keep, or null. */
    byId(id: string): Question<CustomerProfile | null> {
      const since = site.select({ at: accounts.createdAt }).from(accounts).where(eq(accounts.id, id));
      return {
        statements: [
          site
            .select({
              id: customers.id,
              email: customers.email,
              name: customers.name,
              phone: customers.phone,
              tags: customers.tags,
              note: customers.note,
              orderCount: customers.orderCount,
              spent: customers.spent,
              lastOrderAt: customers.lastOrderAt,
              createdAt: customers.createdAt,
              accountSince: sql<number | null>`${since}`.as('accountSince'),
            })
            .from(customers)
            .where(eq(customers.id, id))
            .limit(1),
          site
            .select(addressFields(site))
            .from(addresses)
            .where(eq(addresses.customerId, id))
            .orderBy(desc(addresses.isDefault), addresses.createdAt)
            .limit(MOST_ADDRESSES),
        ],
        answer([rows, kept]) {
          const [found] = rows as Omit<CustomerProfile, 'addresses'>[];
          return found ? { ...found, addresses: kept as SavedAddress[] } : null;
        },
      };
    },
  };
}

function pageOf(statement: Statement, { cursor }: ListQuery): Question<ListPage<ListedCustomer>> {
  return {
    statements: [statement],
    answer: ([rows]) =>
      listPage((rows as CustomerRow[]).map(listed), { cursor }, ({ key, id }) => ({ value: key, id })),
  };
}

/** Which way the rows are read: backwards towards the page before. */
const isDescending = ({ sort, cursor }: ListQuery) => (sort.direction === 'desc') !== (cursor?.direction === 'before');

const listed = ({ tags, hasAccount, ...row }: CustomerRow): ListedCustomer => ({
  ...row,
  tags: JSON.parse(tags) as string[],
  hasAccount: hasAccount === 1,
});
