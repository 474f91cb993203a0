import { env } from 'cloudflare:workers';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dbFor, openStore, type ListedSite } from '#db/platform.ts';
import { exportRepo } from '#features/import/export.repo.ts';
import { hermesHeadings, hermesRows } from '#features/import/hermes-export.ts';
import { importProducts } from '#features/import/import-products.ts';
import { importRepo } from '#features/import/import.repo.ts';
import type { Problem } from '#features/import/problem.ts';
import { pictureTaker } from '#features/import/take-pictures.ts';
import { generalSettings } from '#features/settings/general.ts';
import { csvLines } from '#lib/csv.ts';
import { newId } from '#lib/ids.ts';
import outdoor from '../fixtures/import/outdoor.csv?raw';

const now = Date.parse('2026-11-01');
const general = generalSettings.parse({ name: 'Outdoor', email: 'shop@example.com', currency: 'EUR', country: 'DE' });

const open = () => openStore(env.DB, { name: 'Outdoor', hosts: [`${newId()}.example.com`], general, theme: {} }, now);

/** Brings a file into a store; pictures come from nowhere. */
async function bring(text: string, store: ListedSite, takesStock = false) {
  const site = dbFor(env, store);
  const problems: Problem[] = [];
  const source = {
    download: async () => new Uint8Array(),
    render: async () => ({ width: 800, height: 800, sizes: [{ width: 800, bytes: new Uint8Array([1]) }] }),
  };
  const file = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const { created, updated, unchanged, refused } = await importProducts(file, {
    ...{ repo: importRepo(site), currency: 'EUR', dryRun: false, takesStock, newId, now: now + 60_000 },
    takePictures: pictureTaker(site, env.MEDIA, source, { newId, now }),
    onProblem: (problem) => problems.push(problem),
    onProgress: () => {},
  });
  return { problems, counts: [created, updated, unchanged, refused] };
}

async function takeOut(store: ListedSite): Promise<string> {
  const site = dbFor(env, store);
  const exporting = exportRepo(site);
  const rows = await env.DB.prepare('select id from products where site_id = ? order by slug')
    .bind(store.id)
    .all<{ id: string }>();
  const ids = rows.results.map(({ id }) => id);
  const { found, products } = await site.ask({ found: exporting.names(), products: exporting.products(ids) });
  const pictureUrl = ({ mediaId, width }: { mediaId: string; width: number }) =>
    `https://outdoor.example/media/${mediaId}/${width}`;
  const names = { ...found, currency: 'EUR', pictureUrl };
  const inOrder = ids.flatMap((id) => products.find((product) => product.id === id) ?? []);
  return csvLines([hermesHeadings(names), ...inOrder.flatMap((product) => hermesRows(product, names))]);
}

/** A store with all that a product can have, some of it as spreadsheets like it least. */
async function filled(): Promise<ListedSite> {
  const store = await open();
  await bring(outdoor, store);
  const site = dbFor(env, store);
  const ask = (query: string) => env.DB.prepare(query).bind(store.id).run();
  await ask(`update products set title = '=1+1', vendor = '''+44', summary = 'Two' || char(10) || 'lines', tax_class = 'reduced',
    seo_title = '@home', published_at = 1793520000123 where site_id = ? and slug = 'ridge-jacket'`);
  await ask(
    `update products set status = 'active', published_at = 4000000000000 where site_id = ? and slug = 'winter-sample'`,
  );
  await ask(
    `update product_options set option_values = '[{"label":"Kohle","swatch":"#333333"},{"label":"Moss"},{"label":"Rust"}]' where site_id = ? and name = 'Colour'`,
  );
  await ask(`update variants set position = position + 5 where site_id = ?`);
  const [jacket] = (
    await env.DB.prepare(`select id from products where site_id = ? and slug = 'ridge-jacket'`)
      .bind(store.id)
      .all<{ id: string }>()
  ).results;
  const productId = jacket!.id;
  const times = { createdAt: now, updatedAt: now };
  const ruled = { match: 'all' as const, rules: [{ field: 'vendor' as const, op: 'is' as const, value: 'x' }] };
  await site.write([
    site.insert('media', {
      id: 'own',
      alt: 'Ours, \\ and so on',
      contentType: 'image/webp',
      width: 9,
      height: 9,
      widths: [9],
      createdAt: now,
    }),
    site.insert('productMedia', { id: 'own', productId, mediaId: 'own', position: 90 }),
    site.insert('productTags', { id: 'own', productId, tag: '=tag, with a comma' }),
    // Two of the same title, and one that rules fill.
    site.insert('categories', { id: 'one', slug: 'x-one', title: 'Twice', position: 8, cardFacts: [], ...times }),
    site.insert('categories', { id: 'two', slug: 'x-two', title: 'Twice', position: 9, cardFacts: [], ...times }),
    site.update('products', (row) => eq(row.id, productId), { categoryId: 'one' }),
    site.insert('collections', { id: 'autumn-2', slug: 'autumn-2', title: 'Autumn', ...times }),
    site.insert('collections', { id: 'ruled', slug: 'ruled', title: 'By rules', rules: ruled, ...times }),
    site.insert('collectionProducts', { id: 'own', collectionId: 'autumn-2', productId, position: 0 }),
    site.insert('collectionProducts', { id: 'ruled', collectionId: 'ruled', productId, position: 0 }),
    site.insert('metafieldDefinitions', {
      id: 'date',
      namespace: 'spec',
      key: 'made',
      label: '=Made',
      type: 'date',
      position: 7,
    }),
    site.insert('productMetafields', { id: 'date', productId, definitionId: 'date', position: 3, value: '2026-01-02' }),
    site.insert('metafieldDefinitions', {
      id: 'unused',
      namespace: 'spec',
      key: 'unused',
      label: 'Unused',
      type: 'number',
      position: 8,
    }),
  ]);
  return store;
}

const rowsOf = async (store: ListedSite) =>
  JSON.stringify(
    await env.DB.batch(
      [
        'products',
        'variants',
        'inventory',
        'product_options',
        'product_media',
        'media',
        'product_tags',
        'product_metafields',
        'collection_products',
        'categories',
        'collections',
        'metafield_definitions',
      ].map((table) => env.DB.prepare(`select * from ${table} where site_id = ? order by id`).bind(store.id)),
    ).then((all) => all.map(({ results }) => results)),
  );

describe('a file in our own format', () => {
  it('changes nothing in the store that it came from', async () => {
    const store = await filled();
    const before = await rowsOf(store);
    expect(await bring(await takeOut(store), store, true)).toEqual({ problems: [], counts: [0, 0, 5, 0] });
    expect(await rowsOf(store)).toBe(before);
  });

  it('makes the same products in an empty store: the same bytes come out of it', async () => {
    const store = await filled();
    const file = await takeOut(store);
    expect(file).toContain("'=1+1");
    const twin = await open();
    expect(await bring(file, twin)).toEqual({ problems: [], counts: [5, 0, 0, 0] });
    expect(await takeOut(twin)).toBe(file);
    expect(await bring(file, twin, true)).toEqual({ problems: [], counts: [0, 0, 5, 0] });
  });

  it('changes what was changed in it, and takes out what was taken out', async () => {
    const store = await filled();
    const file = await takeOut(store);
    const changed = file
      .replace('Ours, \\\\ and so on', 'Other words')
      .replace('=tag, with a comma', '=another tag')
      .replace('Autumn [autumn-2]', 'Spring [spring]');
    expect((await bring(changed, store)).counts).toEqual([0, 1, 4, 0]);
    expect(await takeOut(store)).toBe(changed);
  });
});
