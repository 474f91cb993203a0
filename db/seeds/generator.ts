import type { SiteId } from '#lib/site-id.ts';
import { front } from './generated-front.ts';

/*
 * Stores of any size for measuring: plausible products, the same words and ids in every store, made by the database itself.
 * Crossing stores is the point here, so this is platform work and speaks SQL.
 */

/** What is generated: one store of `products` and `otherStores` beside it with `productsEach`. */
export type Size = { products: number; otherStores: number; productsEach: number };

export type GeneratedSite = { id: SiteId; key: string; host: string; products: number };

/** Rows written by one statement; D1 stops a batch after 30 seconds. */
const rowsAtOnce = 5_000;

const lists = {
  kinds: ['Charger', 'Cable', 'Lamp', 'Jumper', 'Coat', 'Scarf', 'Backpack', 'Keyboard', 'Speaker', 'Trousers'],
  makes: [
    'Arc',
    'Hald',
    'Transit',
    'Aske',
    'Braid',
    'Vester',
    'Brick',
    'Fjord',
    'Tarn',
    'Loom',
    'Quarry',
    'Ember',
    'Wren',
  ],
  stuffs: ['lambswool', 'aluminium', 'cotton', 'oak', 'linen', 'recycled', 'brushed', 'waxed', 'merino', 'cork'],
  colours: ['Graphite', 'Sand', 'Bone', 'Cobalt', 'Moss', 'Oat', 'Ink', 'Volt'],
  swatches: ['#3a3d40', '#d8c7a5', '#eee6d6', '#2347b5', '#5d6b3c', '#d9cdb8', '#1c2333', '#e3f23c'],
  sizes: ['XS', 'S', 'M', 'L', 'XL'],
  vendors: ['Voltline', 'Maren Ode', 'Northmade', 'Field & Sons', 'Studio Ebb', 'Kaya'],
};

/**
 * Fills a migrated database and returns the stores, the large one first. Their products are queued for indexing, as if
 * merchants had entered them. `now` in epoch milliseconds. Fails when the stores are there already.
 */
export async function generateStores(d1: D1Database, size: Size, now: number): Promise<GeneratedSite[]> {
  const sites = [
    generatedSite(0, size.products),
    ...Array.from({ length: size.otherStores }, (_, i) => generatedSite(i + 1, size.productsEach)),
  ];
  await openSites(d1, sites, now);
  for (const group of Map.groupBy(sites, ({ products }) => products).values()) await fillSites(d1, group, now);
  return sites;
}

function generatedSite(number: number, products: number): GeneratedSite {
  const id = `01900000-0000-7000-9000-${number.toString(16).padStart(12, '0')}` as SiteId;
  return { id, key: `g${number.toString(36)}`, host: `g${number}.localhost`, products };
}

async function openSites(d1: D1Database, sites: GeneratedSite[], now: number): Promise<void> {
  const rows = JSON.stringify(sites);
  await d1.batch([
    d1
      .prepare(
        `insert into sites (id, key, name, created_at, updated_at)
         select value ->> 'id', value ->> 'key', 'Store ' || (value ->> 'key'), ?2, ?2 from json_each(?1)`,
      )
      .bind(rows, now),
    d1
      .prepare(
        `insert into domains (host, site_id, is_primary, created_at)
         select value ->> 'host', value ->> 'id', 1, ?2 from json_each(?1)`,
      )
      .bind(rows, now),
  ]);
}

async function fillSites(d1: D1Database, sites: GeneratedSite[], now: number): Promise<void> {
  const products = sites[0]?.products ?? 0;
  const ids = JSON.stringify(sites.map(({ id }) => id));
  await d1.batch([
    ...places.map((statement) => d1.prepare(statement).bind(ids, now)),
    ...front.map(({ sql, value }) => d1.prepare(sql).bind(ids, now, JSON.stringify(value))),
  ]);
  const step = Math.max(1, Math.floor(rowsAtOnce / sites.length));
  for (let first = 0; first < products; first += step) {
    const last = Math.min(first + step, products) - 1;
    await d1.batch(
      catalogue.map((statement) => d1.prepare(numbered(statement)).bind(ids, now, JSON.stringify(lists), first, last)),
    );
  }
}

const uuid = (number: string, kind: number) => `printf('01900000-0000-7000-8${kind}00-%012x', ${number})`;

// A tree of three levels: one root, ten kinds, and the first kind split in two. Every tenth product is on sale.
const places = [
  `insert into categories (site_id, id, parent_id, slug, title, position, card_facts, created_at, updated_at)
   select s.value, ${uuid('c.key', 1)}, case c.key when 0 then null else ${uuid('0', 1)} end,
     c.value, c.value, c.key, '["material"]', ?2, ?2
   from json_each(?1) s cross join json_each('["everything","kind-0","kind-1","kind-2","kind-3","kind-4","kind-5","kind-6","kind-7","kind-8","kind-9"]') c`,
  `insert into categories (site_id, id, parent_id, slug, title, position, card_facts, created_at, updated_at)
   select s.value, ${uuid('20 + c.key', 1)}, ${uuid('1', 1)}, c.value, c.value, c.key, '["material"]', ?2, ?2
   from json_each(?1) s cross join json_each('["kind-0-a","kind-0-b"]') c`,
  `insert into collections (site_id, id, slug, title, created_at, updated_at)
   select value, ${uuid('1', 2)}, 'sale', 'Sale', ?2, ?2 from json_each(?1)`,
  `insert into metafield_definitions (site_id, id, namespace, key, label, type)
   select value, ${uuid('1', 3)}, 'spec', 'material', 'Material', 'text' from json_each(?1) where ?2 > 0`,
];

const pick = (list: keyof typeof lists, place: string) =>
  `json_extract(?3, '$.${list}[' || ((${place}) % ${lists[list].length}) || ']')`;

const each = `from json_each(?1) s cross join numbers`;

const catalogue = [
  `insert into products (site_id, id, slug, title, summary, description_html, details, kind, status, vendor, category_id,
     plate, rank, published_at, created_at, updated_at)
   select s.value, ${uuid('n', 4)}, 'product-' || n,
     ${pick('makes', 'n')} || ' ' || (n % 500) || ' ' || ${pick('stuffs', 'n / 7')} || ' ' || lower(${pick('kinds', 'n')}),
     'Made of ' || ${pick('stuffs', 'n / 7')} || ' by ' || ${pick('vendors', 'n / 3')} || '.',
     '<p>A dependable ' || lower(${pick('kinds', 'n')}) || ' for every day, tested in ' || ${pick('makes', 'n / 11')} || '.</p>',
     '[]', 'physical', 'active', ${pick('vendors', 'n / 3')},
     case when n % 10 = 0 then ${uuid('20 + n / 10 % 2', 1)} else ${uuid('1 + n % 10', 1)} end,
     1 + n % 4, n * 7919 % 100003, ?2 - n * 60000, ?2, ?2
   ${each}`,
  `insert into product_options (site_id, id, product_id, position, name, option_values)
   select s.value, ${uuid('n', 5)}, ${uuid('n', 4)}, 1, 'Colour', json_array(
     json_object('label', ${pick('colours', 'n / 5')}, 'swatch', ${pick('swatches', 'n / 5')}),
     json_object('label', ${pick('colours', 'n / 5 + 1 + n % 3')}, 'swatch', ${pick('swatches', 'n / 5 + 1 + n % 3')}))
   ${each}`,
  `insert into product_options (site_id, id, product_id, position, name, option_values)
   select s.value, ${uuid('n', 6)}, ${uuid('n', 4)}, 2, 'Size', '[{"label":"XS"},{"label":"S"},{"label":"M"},{"label":"L"},{"label":"XL"}]'
   ${each}`,
  `insert into variants (site_id, id, product_id, position, option1, option2, sku, price, compare_at, created_at, updated_at)
   select s.value, ${uuid('n * 4 + v.value', 7)}, ${uuid('n', 4)}, 1 + v.value,
     case v.value when 0 then ${pick('colours', 'n / 5')} else ${pick('colours', 'n / 5 + 1 + n % 3')} end,
     ${pick('sizes', 'n + v.value')}, 'G-' || n || '-' || v.value,
     500 + n * 104729 % 40000, case when n % 10 = 0 then 60000 end, ?2, ?2
   ${each} cross join json_each('[0,1]') v`,
  `insert into inventory (site_id, id, available, updated_at)
   select s.value, ${uuid('n * 4 + v.value', 7)}, case when n % 9 = 0 then 0 else n * 31 % 40 end, ?2
   ${each} cross join json_each('[0,1]') v`,
  `insert into product_metafields (site_id, id, product_id, definition_id, value)
   select s.value, ${uuid('n', 8)}, ${uuid('n', 4)}, ${uuid('1', 3)}, ${pick('stuffs', 'n / 7')} ${each}`,
  `insert into collection_products (site_id, id, collection_id, product_id, position)
   select s.value, ${uuid('n', 9)}, ${uuid('1', 2)}, ${uuid('n', 4)}, n ${each} where n % 10 = 0`,
];

const numbered = (statement: string) => `with recursive numbers(n) as (
  select cast(?4 as integer) union all select n + 1 from numbers where n < ?5
) ${statement}`;
