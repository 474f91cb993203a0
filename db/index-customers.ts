import { sql, type SQL } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** Which customers of a store. Every condition given must hold. */
export type CustomerQuery = {
  /** Names of states: `account` or `guest`; `ordnone`, `ordone`, `ordseveral`; `spent10000`, `spent100000`. */
  states: readonly string[];
  /** Whole tags, in lower case. */
  tags: readonly string[];
  /**
   * What was typed, word by word: `typed` in lower case begins a word of the name as it is written, the e-mail or its host; or
   * each of `parts` begins a word of the name without accents.
   */
  begins: readonly { typed: string; parts: readonly string[] }[];
};

/** What the list can be sorted by: since when they are known, their names, what they spent, and how many orders they have. */
export const customerOrders = ['known', 'name', 'spent', 'orders'] as const;
export type CustomerOrder = (typeof customerOrders)[number];

/** One page in an order, beyond the row number of the last row that was read: decimal digits, beyond what JavaScript holds. */
export type CustomerPage = CustomerQuery & {
  by: CustomerOrder;
  descending: boolean;
  beyond: string | null;
  limit: number;
};

/** A customer as a list has them. `key` is where to go on from. `tags` is JSON. */
export type CustomerRow = {
  key: string;
  id: string;
  email: string;
  name: string;
  tags: string;
  orderCount: number;
  spent: number;
  lastOrderAt: number | null;
  createdAt: number;
  hasAccount: number;
};

/** In its lower part, each row number is the one of `customer_search`. */
const DOCS = 33554432;

/** Reads of the full-text tables of customers, which triggers write. Their row numbers carry the order. */
export function customerIndex(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const expression = ({ states, tags, begins }: CustomerQuery): string =>
    [
      ...['all', ...states].map((state) => lock.all([`s${state}`])),
      ...tags.map((tag) => lock.all([`t${hex(tag)}`])),
      ...begins.map(({ typed, parts }) => {
        const folded = parts.map(beginsWith).join(' AND ');
        return folded ? `(${beginsWith(typed)} OR (${folded}))` : beginsWith(typed);
      }),
    ].join(' AND ');
  const beginsWith = (text: string): string => `${lock.all([`w${hex(text)}`])} *`;

  const fields = fieldsOf(site);

  return {
    /** One page of customers. */
    customerPage({ by, descending, beyond, limit, ...query }: CustomerPage) {
      const table = tables[by];
      const after = beyond === null ? sql`` : sql`and ${table}.rowid ${side(descending)} cast(${beyond} as integer)`;
      return statement<CustomerRow>(sql`
        select cast(${table}.rowid as text) as key, ${fields}
        from ${table}
          cross join customer_search s on s.doc = ${table}.rowid & ${sql.raw(String(DOCS - 1))} and s.site_id = ${site.id}
          cross join customers c on c.site_id = s.site_id and c.id = s.id
        where ${table} match ${expression(query)} ${after}
        order by ${table}.rowid ${direction(descending)} limit cast(${limit} as integer)`);
    },

    /** One page of all customers by their whole names. `beyond` is the name as it is sorted by, and the id. */
    customersByName(page: { descending: boolean; beyond: [string, string] | null; limit: number }) {
      const { descending, beyond, limit } = page;
      const after = beyond ? sql`and (c.name_key, c.id) ${side(descending)} (${beyond[0]}, ${beyond[1]})` : sql``;
      return statement<CustomerRow>(sql`
        select c.name_key as key, ${fields} from customers c
        where c.site_id = ${site.id} ${after}
        order by c.name_key ${direction(descending)}, c.id ${direction(descending)} limit cast(${limit} as integer)`);
    },
  };
}

const tables: Record<CustomerOrder, ReturnType<typeof sql.identifier>> = {
  known: sql.identifier('customer_text'),
  name: sql.identifier('customers_by_name'),
  spent: sql.identifier('customers_by_spent'),
  orders: sql.identifier('customers_by_orders'),
};

const fieldsOf = (site: {
  id: SiteId;
}): SQL => sql`c.id, c.email, c.name, c.tags, c.order_count as "orderCount", c.spent,
  c.last_order_at as "lastOrderAt", c.created_at as "createdAt",
  exists (select 1 from customer_accounts a where a.site_id = ${site.id} and a.id = c.id) as "hasAccount"`;

const side = (descending: boolean): SQL => (descending ? sql`<` : sql`>`);
const direction = (descending: boolean): SQL => (descending ? sql`desc` : sql`asc`);

/** As the triggers write words: what begins alike has hex that begins alike. */
const hex = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
