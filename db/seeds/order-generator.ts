import { tokenPrefix } from '../index-lock.ts';
import type { GeneratedSite } from './generator.ts';

/** Rows written by one statement; D1 stops a batch after 30 seconds. */
const ordersAtOnce = 2_500;

const people = [
  'Ada Lovelace',
  'Grace Hopper',
  'Edith Clarke',
  'Mary Somerville',
  'Emmy Noether',
  'Sofia Kovalevskaya',
];

/**
 * Gives each generated store `count` orders of its own products, a minute apart up to `now` (epoch milliseconds), for
 * measuring: every tenth is to be paid, every seventh to be sent, the others are done. They move no stock.
 */
export async function generateOrders(
  d1: D1Database,
  sites: readonly GeneratedSite[],
  count: number,
  now: number,
): Promise<void> {
  const stores = JSON.stringify(sites.map(({ id, key, products }) => ({ id, prefix: tokenPrefix(key), products })));
  for (let first = 0; first < count; first += ordersAtOnce) {
    const last = Math.min(first + ordersAtOnce, count) - 1;
    await d1.batch(
      rows.map((statement) =>
        d1.prepare(numbered(statement)).bind(stores, now, JSON.stringify(people), first, last, count),
      ),
    );
  }
}

const uuid = (number: string, kind: string) => `printf('01900000-0000-7000-8${kind}-%012x', ${number})`;
const pay = `case when n % 10 = 0 then 'pending' else 'paid' end`;
const person = `json_extract(?3, '$[' || (n % ${people.length}) || ']')`;
const email = `lower(replace(${person}, ' ', '.')) || n || '@example.com'`;
const total = '2 * (500 + n * 104729 % 40000)';
const waits = 'n % 10 > 0 and n % 7 = 0';
const product = `(n % (s.value ->> 'products'))`;

const rows = [
  `insert into orders (site_id, id, number, token, cart_id, status, payment, fulfilment, email, shipping_address,
     shipping_name, currency, subtotal, shipping, tax, prices_include_tax, total, trace, paid, pieces, to_ship, provider,
     placed_at, updated_at)
   select s.value ->> 'id', ${uuid('n', 'a00')}, 1001 + n, 'token-' || n, 'cart-' || n, 'open', ${pay},
     case when ${waits} or n % 10 = 0 then 'none' else 'fulfilled' end, ${email},
     json_object('name', ${person}, 'line1', 'Street ' || n, 'city', 'Lyon', 'country', 'FR'),
     'Parcel', 'EUR', ${total}, 0, 0, 1, ${total}, '[]', case when n % 10 = 0 then 0 else ${total} end, 2,
     case when ${waits} or n % 10 = 0 then 2 else 0 end, 'manual', ?2 - (?6 - n) * 60000, ?2 - (?6 - n) * 60000 from stores s cross join numbers`,
  `insert into order_lines (site_id, id, order_id, position, variant_id, product_id, product_slug, title, sku, quantity,
     unit_price, total, tax_class, weight_grams, requires_shipping, fulfilled)
   select s.value ->> 'id', ${uuid('n', 'b00')}, ${uuid('n', 'a00')}, 0, ${uuid(`${product} * 4`, '700')},
     ${uuid(product, '400')}, 'product-' || ${product}, 'Everyday mug', 'G-' || ${product} || '-0', 2, ${total} / 2, ${total},
     'standard', 200, 1, case when ${waits} or n % 10 = 0 then 0 else 2 end from stores s cross join numbers`,
  `insert into order_search (site_id, id, doc, prefix, words)
   select s.value ->> 'id', ${uuid('n', 'a00')},
     (select coalesce(max(doc), 0) from order_search) + 1 + (n - ?4) * (select count(*) from stores) + s.key,
     s.value ->> 'prefix',
     (select group_concat((s.value ->> 'prefix') || 'w' || w.value, ' ')
      from json_each('["' || lower(replace(${person}, ' ', '","')) || '","example","com","everyday","mug","' || n || '"]') w)
   from stores s cross join numbers`,
];

const numbered = (statement: string) => `with recursive numbers(n) as (
  select cast(?4 as integer) union all select n + 1 from numbers where n < ?5
), stores as materialized (select key, value from json_each(?1) where ?2 > 0 and ?3 > '' and ?6 > 0) ${statement}`;
