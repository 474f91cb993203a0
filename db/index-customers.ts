import { sql } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** Which customers of a store. Every condition given must hold. */
export type CustomerQuery = {
  /** Names of states: `account` or `guest`; `ordnone`, `ordone`, `ordseveral`; `spent10000`, `spent100000`. */
  states: readonly string[];
  /** Whole tags, in lower case. */
  tags: readonly string[];
  /** What a word of the name, the e-mail or its host begins with, in lower case. */
  begins: readonly string[];
};

/** The newest first, unless `ascending`; only those beyond a row number in that order. */
export type CustomerPage = CustomerQuery & { ascending: boolean; beyond: number | null; limit: number };

/** A customer as a list has them. `key` is the row number: where to go on from. `tags` is JSON. */
export type CustomerRow = {
  key: number;
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

/** Reads of the full-text table of customers, which triggers write. Its row numbers run in the order of becoming known. */
export function customerIndex(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const expression = ({ states, tags, begins }: CustomerQuery): string =>
    [
      ...['all', ...states].map((state) => lock.all([`s${state}`])),
      ...tags.map((tag) => lock.all([`t${hex(tag)}`])),
      ...begins.map((text) => `${lock.all([`w${hex(text)}`])} *`),
    ].join(' AND ');

  return {
    /** One page of customers. */
    customerPage: ({ ascending, beyond, limit, ...query }: CustomerPage) =>
      statement<CustomerRow>(sql`
        select s.doc as key, c.id, c.email, c.name, c.tags, c.order_count as "orderCount", c.spent,
          c.last_order_at as "lastOrderAt", c.created_at as "createdAt",
          exists (select 1 from customer_accounts a where a.site_id = ${site.id} and a.id = c.id) as "hasAccount"
        from customer_text
          cross join customer_search s on s.doc = customer_text.rowid and s.site_id = ${site.id}
          cross join customers c on c.site_id = s.site_id and c.id = s.id
        where customer_text match ${expression(query)}
          and customer_text.rowid ${ascending ? sql`>` : sql`<`} cast(${beyond ?? (ascending ? -1 : Number.MAX_SAFE_INTEGER)} as integer)
        order by customer_text.rowid ${ascending ? sql`asc` : sql`desc`} limit cast(${limit} as integer)`),
  };
}

/** As the triggers write words: what begins alike has hex that begins alike. */
const hex = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
