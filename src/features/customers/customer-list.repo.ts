import { desc, eq, sql } from 'drizzle-orm';
import type { CustomerRow } from '#db/index-customers.ts';
import type { Question, SiteDb } from '#db/site-db.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import { PAGE_SIZE, type ListQuery } from '#lib/list-query.ts';
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

/** The customers of a store, for its staff. */
export function customerListRepo(site: SiteDb) {
  const { customers, customerAccounts: accounts, addresses } = site.rows;
  return {
    /** A page of customers. What it reads does not grow with the store. */
    page(query: ListQuery): Question<ListPage<ListedCustomer>> {
      const { sort, cursor } = query;
      const ascending = (sort.direction === 'asc') !== (cursor?.direction === 'before');
      const beyond = cursor ? Number(cursor.value) : null;
      const asked = { ...customerIndexQuery(query), ascending, beyond, limit: PAGE_SIZE + 1 };
      return {
        statements: [site.index.customerPage(asked)],
        answer: ([rows]) =>
          listPage((rows as CustomerRow[]).map(listed), { cursor }, ({ key, id }) => ({ value: key, id })),
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

const listed = ({ tags, hasAccount, ...row }: CustomerRow): ListedCustomer => ({
  ...row,
  tags: JSON.parse(tags) as string[],
  hasAccount: hasAccount === 1,
});
