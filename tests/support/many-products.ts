import { tokenPrefix } from '#db/index-lock.ts';
import { catalogueOrders } from '#features/product-list/catalogue-entry.ts';
import type { GeneratedSite } from '#db/seeds/generator.ts';
import { GENERATED_AT } from './generated.ts';

const ROWS_AT_ONCE = 10_000;
/** Beyond the numbers of products that were indexed by the drain. */
const FIRST = 1_000_000;

const numbers = `with recursive numbers(n) as (select cast(?2 as integer) union all select n + 1 from numbers where n < ?3)`;
const id = `printf('01900000-0000-7000-8a00-%012x', n)`;
/** A place of its own in each order. */
const place = { title: 'n', updated: '900000000 - n', created: 'n', price: 'n * 7919 % 40000', stock: 'n % 50' };
const status = `case when n % 10 = 3 then 'draft' when n % 10 = 7 then 'archived' else 'active' end`;

/**
 * Gives a store `count` products and their entries in the list of products, written as the drain would, but by the database
 * itself: every tenth is a draft, every tenth archived, every second by Maren Ode, all are mugs.
 */
export async function manyProducts(d1: D1Database, site: GeneratedSite, count: number): Promise<void> {
  const prefix = tokenPrefix(site.key);
  const token = (text: string) => `?4 || ${text}`;
  const tokens = [
    token(`'a'`),
    token(`'s' || ${status}`),
    token(`case when n % 9 = 0 then 'oout' else 'oin' end`),
    token(`'v' || case when n % 2 = 0 then lower(hex('maren ode')) else lower(hex('voltline')) end`),
    token(`'t' || lower(hex('spring'))`),
    token(`'wmug'`),
    token(`'w' || n`),
  ].join(` || ' ' || `);
  const doc = (by: keyof typeof place) => `(${place[by]}) * 33554432 + n`;
  const statements = [
    `insert into products (site_id, id, slug, title, summary, details, kind, status, vendor, rank, created_at, updated_at)
     select ?1, ${id}, 'mug-' || n, 'Mug ' || printf('%07d', n), ?4, '[]', 'physical', ${status}, 'Maren Ode', n, ?5, ?5 from numbers`,
    `insert into product_list (site_id, id, doc, docs, title_key, card)
     select ?1, ${id}, n, json_object(${catalogueOrders.map((by) => `'${by}', ${doc(by)}`).join(', ')}),
       'mug ' || printf('%07d', n), '{"variants":1,"from":1,"to":1,"pieces":1,"soldOut":0,"category":null,"picture":null}'
     from numbers where ?4 <> '' and ?5 > 0`,
    ...catalogueOrders.map(
      (by) =>
        `insert into catalogue_by_${by} (rowid, tokens) select ${doc(by)}, ${tokens} from numbers where ?1 <> '' and ?5 > 0`,
    ),
    `delete from index_queue where site_id = ?1 and ?2 < ?3 and ?4 <> '' and ?5 > 0`,
  ];
  for (let first = FIRST; first < FIRST + count; first += ROWS_AT_ONCE) {
    const last = Math.min(first + ROWS_AT_ONCE, FIRST + count) - 1;
    const bound = statements.map((statement) =>
      d1
        .prepare(statement.startsWith('delete') ? statement : `${numbers} ${statement}`)
        .bind(site.id, first, last, prefix, GENERATED_AT),
    );
    await d1.batch(bound);
  }
}
