import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { dbFor, listSites, openStore } from '#db/platform.ts';
import { demoStores } from '#db/seeds/demo-stores.ts';
import type { PictureFile } from '#db/seeds/seed-pictures.ts';
import { seedStore } from '#db/seeds/seed-store.ts';
import { generalSettings } from '#features/settings/general.ts';

const now = Date.parse('2026-11-01');
const bytes = new Uint8Array([1, 2, 3]);
const picture: PictureFile = {
  width: 800,
  height: 800,
  sizes: [
    { width: 400, bytes },
    { width: 800, bytes },
  ],
};
const readPicture = async () => picture;

beforeAll(async () => {
  for (const { seed, theme } of demoStores) {
    const general = generalSettings.parse(seed.settings.general);
    const opened = await openStore(env.DB, { name: general.name, hosts: [seed.host], general, theme }, now);
    await seedStore(dbFor(env, opened), env.MEDIA, seed, { readPicture, now });
  }
});

const siteOf = async (host: string) => (await listSites(env.DB)).find((site) => site.hosts.includes(host))!;

const count = async (table: string, siteId: string) => {
  const row = await env.DB.prepare(`select count(*) as n from ${table} where site_id = ?`)
    .bind(siteId)
    .first<{ n: number }>();
  return row?.n;
};

describe.each(demoStores)('$seed.settings.general.name', ({ seed }) => {
  it('goes in whole', async () => {
    const { id } = await siteOf(seed.host);
    const variants = seed.products.flatMap((product) => product.variants);
    expect({
      categories: await count('categories', id),
      products: await count('products', id),
      variants: await count('variants', id),
      inventory: await count('inventory', id),
      movements: await count('inventory_movements', id),
      specifications: await count('product_metafields', id),
      collections: await count('collections', id),
      pages: await count('pages', id),
      menus: await count('menus', id),
      settings: await count('settings', id),
    }).toEqual({
      categories: seed.categories.length,
      products: seed.products.length,
      variants: variants.length,
      inventory: variants.length,
      movements: variants.length,
      specifications: seed.products.flatMap((product) => product.specs).length,
      collections: seed.collections.length,
      pages: seed.pages.length,
      menus: seed.menus.length,
      settings: 7,
    });
  });

  it('has a stock that its ledger explains', async () => {
    const { id } = await siteOf(seed.host);
    const unexplained = await env.DB.prepare(
      `select i.id from inventory i where i.site_id = ?1 and i.available <> (
         select coalesce(sum(m.available_delta), 0) from inventory_movements m where m.site_id = ?1 and m.variant_id = i.id)`,
    )
      .bind(id)
      .all();
    expect(unexplained.results).toEqual([]);
  });

  it('keeps every picture at each of its widths in its own part of the bucket', async () => {
    const { id } = await siteOf(seed.host);
    const media = await env.DB.prepare('select id from media where site_id = ?').bind(id).all<{ id: string }>();
    expect(media.results.length).toBeGreaterThan(30);
    const keys = media.results.flatMap((row) => [400, 800].map((width) => `site/${id}/media/${row.id}/${width}.webp`));
    const missing = await Promise.all(keys.map(async (key) => ((await env.MEDIA.head(key)) ? null : key)));
    expect(missing.filter(Boolean)).toEqual([]);
  });

  it('queues every product for the search index', async () => {
    const { id } = await siteOf(seed.host);
    expect(await count('index_queue', id)).toBe(seed.products.length);
  });
});

it('leaves no reference without its row', async () => {
  const { results } = await env.DB.prepare('pragma foreign_key_check').all();
  expect(results).toEqual([]);
});

it('gives both stores the same product ids', async () => {
  const idsOf = async (host: string) => {
    const rows = env.DB.prepare('select id from products where site_id = ? order by id limit 20').bind(
      (await siteOf(host)).id,
    );
    return (await rows.all<{ id: string }>()).results.map((row) => row.id);
  };
  expect(await idsOf('fashion.localhost')).toEqual(await idsOf('electronics.localhost'));
});
