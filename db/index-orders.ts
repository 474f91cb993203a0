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

/** What orders can be sorted by: when they were placed, which is also the order of their numbers, or their totals. */
export type OrderSort = 'placed' | 'total';

/**
 * One page in an order, beyond the row number of the last row that was read: decimal digits, beyond what JavaScript holds.
 * Days narrow pages that are sorted by placing only.
 */
export type OrderPage = OrderQuery & { by: OrderSort; ascending: boolean; beyond: string | null; limit: number };

/** An order as a list has it. `key` is its row number: where to go on from. */
export type OrderRow = {
  key: string;
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
  /** 1 for what is picked up; since when it waits there, in epoch milliseconds. */
  pickup: number;
  readyAt: number | null;
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

/** In its lower part, a row number of `orders_by_total` is the one of `order_search`. */
const DOCS = 33554432;

const tables: Record<OrderSort, ReturnType<typeof sql.identifier>> = {
  placed: sql.identifier('order_text'),
  total: sql.identifier('orders_by_total'),
};

/** Reads and writes of the full-text tables of orders. Row numbers of the first run in the order of placing. */
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
  const where = ({ by, ascending, ...query }: Omit<OrderPage, 'beyond' | 'limit'>, beyond: SQL | null): SQL => {
    const table = tables[by];
    const { from, until } = by === 'placed' ? query : {};
    const lowest = from == null ? sql`-1` : boundary(from, 'from');
    const highest = until == null ? sql`9223372036854775807` : boundary(until, 'until');
    const after = beyond && ascending ? sql`max(${beyond} + 1, ${lowest})` : lowest;
    const before = beyond && !ascending ? sql`min(${beyond} - 1, ${highest})` : highest;
    return sql`${table} match ${expression(query)} and ${table}.rowid >= ${after} and ${table}.rowid <= ${before}`;
  };

  const page = (query: Omit<OrderPage, 'beyond'>, beyond: SQL | null) => {
    const table = tables[query.by];
    return statement<OrderRow>(sql`
      select cast(${table}.rowid as text) as key, o.id, o.number, o.status, o.payment, o.fulfilment, o.email,
        coalesce(o.shipping_address, o.billing_address) ->> '$.name' as name,
        o.shipping_address ->> '$.city' as city, o.shipping_address ->> '$.country' as country,
        o.shipping_name as "shippingName", o.pickup is not null as pickup, o.ready_at as "readyAt", o.currency, o.total, o.credited, o.paid, o.refunded, o.pieces,
        o.to_ship as "toShip", o.placed_at as "placedAt", o.updated_at as version
      from ${table}
        cross join order_search s on s.doc = ${table}.rowid & ${sql.raw(String(DOCS - 1))} and s.site_id = ${site.id}
        cross join orders o on o.site_id = s.site_id and o.id = s.id
      where ${where(query, beyond)}
      order by ${table}.rowid ${query.ascending ? sql`asc` : sql`desc`} limit cast(${query.limit} as integer)`);
  };

  /** The row number of an order, whatever list it is in; of none where there is no such order. */
  const placeOf = (orderId: string, by: OrderSort): SQL => sql`(
    select ${by === 'placed' ? sql`s.doc` : sql`s.docs ->> '$.total'`} from order_search s
    where s.site_id = ${site.id} and s.id = ${orderId})`;

  return {
    /** One page of orders. */
    orderPage: ({ beyond, ...query }: OrderPage) =>
      page(query, beyond === null ? null : sql`cast(${beyond} as integer)`),

    /** The order that comes next to one in a list, whether that one is in it or not. */
    orderBeside: (orderId: string, query: OrderQuery & { by: OrderSort; ascending: boolean }) =>
      page({ ...query, limit: 1 }, placeOf(orderId, query.by)),

    /** How many orders there are, counted up to `most`. */
    orderCount: (query: OrderQuery, most: number) =>
      statement<{ n: number }>(sql`
        select count(*) as n from (
          select 1 from order_text where ${where({ ...query, by: 'placed', ascending: false }, null)} limit cast(${most} as integer))`),

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
