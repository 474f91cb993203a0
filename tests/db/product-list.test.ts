import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { productListRepo } from '#features/product-list/product-list.repo.ts';
import { placesNamed, productListDefinition, productViews } from '#features/product-list/product-list.ts';
import { parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { GENERATED_AT, indexedStores, type GeneratedStore } from '../support/generated.ts';

const PRODUCTS = 120;
let store: GeneratedStore;
let list: ReturnType<typeof productListRepo>;

const uuid = (kind: number, n: number) => `01900000-0000-7000-8${kind}00-${n.toString(16).padStart(12, '0')}`;
const run = (sql: string, ...values: unknown[]) =>
  env.DB.prepare(sql)
    .bind(...values)
    .run();
const drain = (now = GENERATED_AT) => store.indexing.drain({ now, limit: 1_000 });

beforeAll(async () => {
  store = (await indexedStores(env.DB, { products: PRODUCTS, otherStores: 1, productsEach: 30 }))[0]!;
  list = productListRepo(store.site);
  await run(
    `update products set status = 'draft' where site_id = ? and id in (?, ?)`,
    store.key.id,
    uuid(4, 1),
    uuid(4, 2),
  );
  await run(`update products set status = 'archived' where site_id = ? and id = ?`, store.key.id, uuid(4, 3));
  await run(`update products set title = 'Zinc bath' where site_id = ? and id = ?`, store.key.id, uuid(4, 4));
  await drain();
}, 120_000);

function query(address: string): ListQuery {
  const params = new URLSearchParams(address);
  return parseListQuery(productListDefinition(placesNamed([params])), params, productViews);
}
const page = async (asked: ListQuery) => store.answer(list.page(asked));
const titles = async (address: string) => (await page(query(address))).rows.map(({ title }) => title);
const ids = async (address: string) => (await page(query(address))).rows.map(({ id }) => id);

describe('the list of products', () => {
  it('has drafts and what is archived beside what is for sale', async () => {
    expect((await ids('view=drafts')).sort()).toEqual([uuid(4, 1), uuid(4, 2)]);
    expect(await ids('view=archived')).toEqual([uuid(4, 3)]);
    expect(await titles('q=zinc+BATH')).toEqual(['Zinc bath']);
  });

  it('finds a product by the SKU of one of its variants, whole or begun', async () => {
    expect(await ids('q=G-17-1')).toEqual([uuid(4, 17)]);
  });

  it('narrows by category with what lies below it, by collection, vendor and stock at once', async () => {
    const found = await page(query(`category=${uuid(1, 1)}&collection=${uuid(2, 1)}&stock=in&vendor=voltline`));
    const all = await env.DB.prepare(
      `select p.id from products p where p.site_id = ? and p.vendor = 'Voltline' and p.category_id in (?, ?, ?)
         and exists (select 1 from collection_products c where c.site_id = p.site_id and c.product_id = p.id)
         and not exists (select 1 from variants v join inventory i on i.site_id = v.site_id and i.id = v.id
           where v.site_id = p.site_id and v.product_id = p.id and i.available = 0)`,
    )
      .bind(store.key.id, uuid(1, 1), uuid(1, 20), uuid(1, 21))
      .all<{ id: string }>();
    expect(all.results.length).toBeGreaterThan(0);
    expect(found.rows.map(({ id }) => id).sort()).toEqual(all.results.map(({ id }) => id).sort());
  });

  it.each(['title', '-title', 'price', '-price', 'stock', '-created', 'updated'])(
    'walks on and back through every product once, sorted by %s',
    async (sort) => {
      const seen: string[] = [];
      let asked = query(`sort=${sort}`);
      let here = await page(asked);
      for (;;) {
        seen.push(...here.rows.map(({ id }) => id));
        if (!here.next) break;
        here = await page((asked = { ...asked, cursor: here.next }));
      }
      expect(new Set(seen).size).toBe(PRODUCTS);
      expect(seen).toHaveLength(PRODUCTS);
      const back = await page({ ...asked, cursor: here.previous });
      expect(back.rows.map(({ id }) => id)).toEqual(seen.slice(50, 100));
    },
  );

  it('sorts by title, by price and by stock', async () => {
    const byTitle = await titles('sort=title');
    expect(byTitle).toEqual(byTitle.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    const byPrice = (await page(query('sort=-price'))).rows.map(({ card }) => card.from);
    expect(byPrice).toEqual(byPrice.toSorted((a, b) => b - a));
    const byStock = (await page(query('sort=stock'))).rows.map(({ card }) => card.pieces ?? Infinity);
    expect(byStock).toEqual(byStock.toSorted((a, b) => a - b));
  });

  it('gives all ids of a list, part by part', async () => {
    const asked = query('status=active');
    const found: string[] = [];
    let after: string | null = null;
    for (;;) {
      const part: { ids: string[]; after: string | null } = await store.answer(list.ids(asked, after, 40));
      if (part.ids.length === 0) break;
      found.push(...part.ids);
      after = part.after;
    }
    expect(new Set(found).size).toBe(PRODUCTS - 3);
  });

  it('takes what is published later as scheduled until then', async () => {
    const later = GENERATED_AT + 5_000;
    await run('update products set published_at = ? where site_id = ? and id = ?', later, store.key.id, uuid(4, 9));
    await drain();
    expect(await ids('status=scheduled')).toEqual([uuid(4, 9)]);
    await drain(later + 1);
    expect(await ids('status=scheduled')).toEqual([]);
  });

  it('forgets a product that is gone', async () => {
    const id = uuid(4, 11);
    for (const table of ['product_cards', 'product_options', 'product_metafields', 'collection_products']) {
      const column = table === 'product_cards' ? 'id' : 'product_id';
      await run(`delete from ${table} where site_id = ? and ${column} = ?`, store.key.id, id);
    }
    await run(
      `delete from inventory where site_id = ?1 and id in (select id from variants where site_id = ?1 and product_id = ?2)`,
      store.key.id,
      id,
    );
    await run('delete from variants where site_id = ? and product_id = ?', store.key.id, id);
    await run('delete from products where site_id = ? and id = ?', store.key.id, id);
    await drain();
    const left = await env.DB.prepare('select id from product_list where site_id = ? and id = ?')
      .bind(store.key.id, id)
      .all();
    expect(left.results).toEqual([]);
  });
});
