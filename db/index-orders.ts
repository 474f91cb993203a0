import { sql, type SQL } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import type { TokenLock } from './index-lock.ts';
import type { RawStatement } from './raw-statement.ts';

/** Which orders of a store. Every condition given must hold; times in epoch milliseconds. */
export type OrderQuery = {
  /** Groups of state tokens, of which an order must have one each. */
  states: readonly (readonly string[])[];
  /** Words an order must have; `isBegun` takes any word that begins like it. */
  words: readonly { word: string; isBegun: boolean }[];
  from?: number | null;
  until?: number | null;
};

/** The newest first, unless `ascending`; only those beyond a row number in that order. */
export type OrderPage = OrderQuery & { ascending: boolean; beyond: number | null; limit: number };

/** An order as a list has it. `key` is its row number: where to go on from. */
export type OrderRow = {
  key: number;
  id: string;
  number: number;
  status: 'open' | 'cancelled';
  payment: 'pending' | 'paid' | 'failed' | 'refunded';
  fulfilment: 'none' | 'partial' | 'fulfilled';
  email: string;
  name: string | null;
  city: string | null;
  country: string | null;
  shippingName: string | null;
  currency: string;
  total: number;
  credited: number;
  paid: number;
  refunded: number;
  pieces: number;
  toShip: number;
  placedAt: number;
  version: number;
};

/** Reads and writes of the full-text table of orders. Its row numbers run in the order of placing. */
export function orderIndex(statement: RawStatement, site: { id: SiteId }, lock: TokenLock) {
  const expression = ({ states, words }: OrderQuery): string =>
    [
      ...states.map((group) => `(${lock.any(group.map((token) => `s${token}`))})`),
      ...words.map(({ word, isBegun }) => lock.all([`w${word}`]) + (isBegun ? ' *' : '')),
    ].join(' AND ') || lock.all(['sall']);

  /** The row number of the first order at or after a moment, or of the last one before it. */
  const boundary = (at: number, side: 'from' | 'until'): SQL => sql`coalesce((
    select s.doc from orders o cross join order_search s on s.site_id = o.site_id and s.id = o.id
    where o.site_id = ${site.id} and o.placed_at ${side === 'from' ? sql`>=` : sql`<`} cast(${at} as integer)
    order by o.placed_at ${side === 'from' ? sql`asc` : sql`desc`} limit 1
  ), ${side === 'from' ? sql`9007199254740991` : sql`-1`})`;

  /**
   * One lowest and one highest row number each: of two FTS5 takes one, and would read all rows up to the other.
   * `beyond` is where a page goes on.
   */
  const where = (query: OrderQuery, beyond: number | null = null, ascending = false): SQL => {
    const { from, until } = query;
    const lowest = from == null ? sql`-1` : boundary(from, 'from');
    const highest = until == null ? sql`9007199254740991` : boundary(until, 'until');
    const after = beyond !== null && ascending ? sql`max(cast(${beyond} as integer) + 1, ${lowest})` : lowest;
    const before = beyond !== null && !ascending ? sql`min(cast(${beyond} as integer) - 1, ${highest})` : highest;
    return sql`order_text match ${expression(query)} and order_text.rowid >= ${after} and order_text.rowid <= ${before}`;
  };

  return {
    /** One page of orders. */
    orderPage: ({ ascending, beyond, limit, ...query }: OrderPage) =>
      statement<OrderRow>(sql`
        select s.doc as key, o.id, o.number, o.status, o.payment, o.fulfilment, o.email,
          coalesce(o.shipping_address, o.billing_address) ->> '$.name' as name,
          o.shipping_address ->> '$.city' as city, o.shipping_address ->> '$.country' as country,
          o.shipping_name as "shippingName", o.currency, o.total, o.credited, o.paid, o.refunded, o.pieces,
          o.to_ship as "toShip", o.placed_at as "placedAt", o.updated_at as version
        from order_text
          cross join order_search s on s.doc = order_text.rowid and s.site_id = ${site.id}
          cross join orders o on o.site_id = s.site_id and o.id = s.id
        where ${where(query, beyond, ascending)}
        order by order_text.rowid ${ascending ? sql`asc` : sql`desc`} limit cast(${limit} as integer)`),

    /** How many orders there are, counted up to `most`. */
    orderCount: (query: OrderQuery, most: number) =>
      statement<{ n: number }>(sql`
        select count(*) as n from (select 1 from order_text where ${where(query)} limit cast(${most} as integer))`),

    /** The words that an order is found by, besides its number, instead of those it has. */
    orderWords: (orderId: string, words: readonly string[]) =>
      statement(sql`
        insert into order_search (site_id, id, doc, prefix, words)
        select ${site.id}, ${orderId}, (select coalesce(max(doc), 0) from order_search) + 1, ${lock.prefix},
          ${lock.text(words.map((word) => `w${word}`))}
        where true
        on conflict (site_id, id) do update set words = excluded.words`),
  };
}
