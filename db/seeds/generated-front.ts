import { homeDocument, type HomeSettings } from '#features/content/home.ts';
import { generalSettings } from '#features/settings/general.ts';
import type { MenuItem, MenuPlace } from '../schema/content.ts';

/* What stands around and before the products of a generated store: as much of it as a merchant would ever have. */

const general = generalSettings.parse({ name: 'Generated', email: 'shop@generated.example', currency: 'EUR' });

const kinds = Array.from({ length: 10 }, (_, i) => `kind-${i}`);
const product = (n: number) => `product-${n}`;

const home: HomeSettings = homeDocument([
  { type: 'index', title: 'Shop', categories: kinds, product: product(1) },
  { type: 'product-row', title: 'On sale', collection: 'sale' },
  { type: 'category-list', title: 'Everything' },
  { type: 'comparison', title: 'Side by side', products: [2, 3, 4, 5].map(product), specKeys: ['material'] },
  { type: 'rhythm', title: 'Seen', items: [6, 7, 8, 9, 11].map((n) => ({ product: product(n), ratio: 'tall' })) },
]);

const links: MenuItem[] = kinds.map((slug) => ({ label: slug, to: { kind: 'category', slug } }));
const places: MenuPlace[] = ['header', 'service', 'footer', 'footer', 'footer', 'footer', 'legal'];
const menus = places.map((place, i) => ({ slug: `menu-${i}`, place, title: `Menu ${i}`, position: i, items: links }));

/** Statements that take a JSON list of stores' ids and a time (epoch milliseconds), and their further values. */
export const front: { sql: string; value: unknown }[] = [
  {
    sql: `insert into settings (site_id, id, value, updated_at)
      select s.value, g.key, g.value, ?2 from json_each(?1) s cross join json_each(?3) g`,
    value: { general, home },
  },
  {
    sql: `insert into menus (site_id, id, slug, place, title, position, items, updated_at)
      select s.value, m.value ->> 'slug', m.value ->> 'slug', m.value ->> 'place', m.value ->> 'title',
        m.value ->> 'position', m.value -> 'items', ?2
      from json_each(?1) s cross join json_each(?3) m`,
    value: menus,
  },
];
