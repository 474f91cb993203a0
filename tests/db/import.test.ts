import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { dbFor, openStore, type ListedSite } from '#db/platform.ts';
import { tableNames } from '#db/site-db.ts';
import { importProducts, type ImportOptions } from '#features/import/import-products.ts';
import { exportHeadings, exportRows } from '#features/import/export-product.ts';
import { exportRepo } from '#features/import/export.repo.ts';
import { importRepo } from '#features/import/import.repo.ts';
import type { Problem } from '#features/import/problem.ts';
import { pictureTaker, PictureFailure } from '#features/import/take-pictures.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { generalSettings } from '#features/settings/general.ts';
import { csvLines } from '#lib/csv.ts';
import { newId } from '#lib/ids.ts';
import currentHeadings from '../fixtures/import/current-headings.csv?raw';
import outdoor from '../fixtures/import/outdoor.csv?raw';
import wrong from '../fixtures/import/wrong.csv?raw';

const now = Date.parse('2026-11-01');
const general = generalSettings.parse({ name: 'Outdoor', email: 'shop@example.com', currency: 'EUR', country: 'DE' });
let store: ListedSite;
let fetched: string[];

beforeEach(async () => {
  fetched = [];
  store = await openStore(env.DB, { name: 'Outdoor', hosts: [`${newId()}.example.com`], general, theme: {} }, now);
});

type Run = Partial<Pick<ImportOptions, 'dryRun' | 'takesStock' | 'now'>> & { pictures?: boolean; gone?: string };

/** Brings a file into the store. Pictures come from nowhere: only that they are asked for matters here. */
async function run(text: string, { pictures = true, gone, ...options }: Run = {}) {
  const problems: Problem[] = [];
  const site = dbFor(env, store);
  const source = {
    async download(url: string) {
      fetched.push(url);
      if (gone && url.includes(gone)) throw new PictureFailure('the server answered 404');
      return new Uint8Array();
    },
    render: async () => ({ width: 800, height: 800, sizes: [{ width: 800, bytes: new Uint8Array([1]) }] }),
  };
  const file = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const summary = await importProducts(file, {
    ...{ repo: importRepo(site), currency: 'EUR', dryRun: false, takesStock: false, newId, now, ...options },
    takePictures: pictures ? pictureTaker(site, env.MEDIA, source, { newId, now }) : null,
    onProblem: (problem) => problems.push(problem),
    onProgress: () => {},
  });
  const { created, updated, unchanged, refused } = summary;
  return { problems, counts: [created, updated, unchanged, refused] };
}

const ask = async <T>(query: string, ...values: unknown[]) =>
  (
    await env.DB.prepare(query)
      .bind(store.id, ...values)
      .all<T>()
  ).results;

/** Every row of every table of the database, as text. */
async function everything(): Promise<string> {
  const tables = await env.DB.prepare(
    `select name from sqlite_schema where type = 'table' and sql like '%site_id%'`,
  ).all<{ name: string }>();
  expect(tables.results.length).toBeGreaterThanOrEqual(tableNames.length);
  const contents = tables.results.map(({ name }) => env.DB.prepare(`select * from "${name}" order by 1, 2`));
  return JSON.stringify((await env.DB.batch(contents)).map(({ results }) => results));
}

const variantsOf = (slug: string) =>
  ask<{
    option1: string;
    option2: string;
    sku: string;
    price: number;
    available: number;
    tracked: number;
    media: string | null;
  }>(
    `select v.option1, v.option2, v.sku, v.price, i.available, i.tracked, m.source_url as media from variants v
       join products p on p.site_id = v.site_id and p.id = v.product_id
       join inventory i on i.site_id = v.site_id and i.id = v.id
       left join media m on m.site_id = v.site_id and m.id = v.media_id
     where v.site_id = ? and p.slug = ? order by v.position`,
    slug,
  );

describe('a file that goes in whole', () => {
  it('makes products with options, variants, stock, pictures, categories and fields', async () => {
    const { counts, problems } = await run(outdoor);
    expect(problems).toEqual([]);
    expect(counts).toEqual([5, 0, 0, 0]);
    expect(
      await ask(
        `select slug, status, kind, published_at is not null as published from products where site_id = ? order by rank`,
      ),
    ).toEqual([
      { slug: 'ridge-jacket', status: 'active', kind: 'physical', published: 1 },
      { slug: 'tasse-für-draußen', status: 'active', kind: 'physical', published: 1 },
      { slug: 'route-guide', status: 'active', kind: 'digital', published: 1 },
      { slug: 'winter-sample', status: 'draft', kind: 'physical', published: 0 },
      { slug: 'old-tent', status: 'archived', kind: 'physical', published: 0 },
    ]);
    const picture = (name: string) => `https://pictures.example.com/ridge-${name}.jpg`;
    expect(await variantsOf('ridge-jacket')).toEqual([
      {
        option1: 'Moss',
        option2: 'S',
        sku: 'RJ-MOSS-S',
        price: 18900,
        available: 4,
        tracked: 1,
        media: picture('moss'),
      },
      {
        option1: 'Moss',
        option2: 'M',
        sku: 'RJ-MOSS-M',
        price: 18900,
        available: 0,
        tracked: 1,
        media: picture('moss'),
      },
      {
        option1: 'Kohle',
        option2: 'S',
        sku: 'RJ-KOHLE-S',
        price: 19900,
        available: 12,
        tracked: 1,
        media: picture('kohle'),
      },
    ]);
    expect(
      await ask(
        `select m.source_url as url, m.alt from product_media pm join media m on m.site_id = pm.site_id and m.id = pm.media_id
           join products p on p.site_id = pm.site_id and p.id = pm.product_id
         where pm.site_id = ? and p.slug = 'ridge-jacket' order by pm.position limit 2`,
      ),
    ).toEqual([
      { url: picture('front'), alt: 'The front' },
      { url: picture('back'), alt: 'The back with its long hem' },
    ]);
    expect(
      await ask(
        `select c.slug, parent.slug as parent from categories c
           left join categories parent on parent.site_id = c.site_id and parent.id = c.parent_id
         where c.site_id = ? order by c.slug`,
      ),
    ).toEqual([
      { slug: 'apparel-accessories', parent: null },
      { slug: 'books', parent: null },
      { slug: 'clothing', parent: 'apparel-accessories' },
      { slug: 'cups', parent: null },
      { slug: 'jackets', parent: 'clothing' },
      { slug: 'tents', parent: null },
    ]);
    expect(
      await ask(
        `select p.slug, cp.position from collection_products cp join products p on p.site_id = cp.site_id and p.id = cp.product_id
         where cp.site_id = ? order by cp.position`,
      ),
    ).toEqual([
      { slug: 'ridge-jacket', position: 0 },
      { slug: 'route-guide', position: 1 },
    ]);
    expect(
      await ask(
        `select d.namespace, d.key, d.label, f.value from product_metafields f
           join metafield_definitions d on d.site_id = f.site_id and d.id = f.definition_id where f.site_id = ? order by d.namespace`,
      ),
    ).toEqual([
      { namespace: 'custom', key: 'fabric', label: 'Fabric', value: 'Recycled nylon' },
      { namespace: 'google', key: 'gender', label: 'Gender', value: 'unisex' },
    ]);
  });

  it('keeps the bytes of its pictures in the store’s part of the bucket', async () => {
    await run(outdoor);
    const rows = await ask<{ id: string }>('select id from media where site_id = ?');
    expect(rows).toHaveLength(6);
    const { objects } = await env.MEDIA.list({ prefix: `site/${store.id}/` });
    expect(objects.map(({ key }) => key).sort()).toEqual(
      rows.map(({ id }) => `site/${store.id}/media/${id}/800.webp`).sort(),
    );
  });

  it('has a stock that its ledger explains', async () => {
    await run(outdoor);
    const movements = await ask(
      'select variant_id as id, reason, available_delta as delta from inventory_movements where site_id = ? order by 1',
    );
    const stock = await ask(
      `select id, 'import' as reason, available as delta from inventory where site_id = ? and available > 0 order by 1`,
    );
    expect(movements).toEqual(stock);
    expect(movements).toHaveLength(4);
  });

  it('reads the headings that Shopify uses now', async () => {
    expect((await run(currentHeadings)).counts).toEqual([1, 0, 0, 0]);
    expect(await variantsOf('wool-socks')).toMatchObject([
      { option1: 'S', available: 7 },
      { option1: 'M', available: 9 },
    ]);
  });
});

describe('a second run', () => {
  it.each([
    ['of the same file', outdoor, outdoor],
    ['of a file with wrong rows', wrong, wrong],
    ['of the same products with Windows line ends', outdoor, outdoor.replaceAll('\n', '\r\n')],
  ])('%s changes nothing and fetches nothing', async (_kind, first, second) => {
    await run(first);
    await indexingRepo(dbFor(env, store)).drain({ now, limit: 1000 });
    const [before, fetchedBefore] = [await everything(), fetched.length];
    const { counts } = await run(second, { now: now + 60_000 });
    expect(counts.slice(0, 2)).toEqual([0, 0]);
    expect(counts[2]).toBeGreaterThan(0);
    expect(await everything()).toBe(before);
    expect(fetched).toHaveLength(fetchedBefore);
  });

  it('asks again for a picture that could not be had, and then takes it', async () => {
    const { problems } = await run(outdoor, { gone: 'ridge-front' });
    expect(problems).toMatchObject([{ line: 9, level: 'warned', code: 'picture', handle: 'ridge-jacket' }]);
    expect((await run(outdoor)).counts).toEqual([0, 1, 4, 0]);
    expect(fetched.filter((url) => url.includes('ridge-front'))).toHaveLength(2);
  });

  it('changes only what differs', async () => {
    await run(outdoor);
    const before = await ask<{ id: string; updated_at: number }>(
      'select id, updated_at from variants where site_id = ?',
    );
    const { counts } = await run(outdoor.replaceAll('199.00', '205.00'), { now: now + 60_000 });
    expect(counts).toEqual([0, 1, 4, 0]);
    const after = await ask<{ id: string; updated_at: number }>(
      'select id, updated_at from variants where site_id = ?',
    );
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    expect(after.filter(({ updated_at }) => updated_at === now + 60_000)).toHaveLength(1);
    expect((await variantsOf('ridge-jacket')).map(({ price }) => price)).toEqual([18900, 18900, 20500]);
  });

  it('lets two variants change their SKUs with each other', async () => {
    await run(outdoor);
    const swapped = outdoor.replace('RJ-MOSS-S', 'X').replace('RJ-MOSS-M', 'RJ-MOSS-S').replace(',X,', ',RJ-MOSS-M,');
    expect((await run(swapped)).counts).toEqual([0, 1, 4, 0]);
    expect((await variantsOf('ridge-jacket')).map(({ sku }) => sku)).toEqual(['RJ-MOSS-M', 'RJ-MOSS-S', 'RJ-KOHLE-S']);
  });

  it('leaves what the file has no column for', async () => {
    await run(outdoor);
    const prices = 'Handle,Variant SKU,Variant Price\nridge-jacket,RJ-MOSS-M,150\n';
    expect((await run(prices)).counts).toEqual([0, 1, 0, 0]);
    expect((await variantsOf('ridge-jacket')).map(({ price }) => price)).toEqual([18900, 15000, 19900]);
    const [jacket] = await ask(
      'select title, vendor, status from products where site_id = ? and slug = ?',
      'ridge-jacket',
    );
    expect(jacket).toEqual({ title: 'Ridge Jacket', vendor: 'Nordfell', status: 'active' });
  });

  it('keeps variants that the file does not name', async () => {
    await run(outdoor);
    await run(
      outdoor
        .split('\n')
        .filter((line) => !line.includes('Kohle'))
        .join('\n'),
    );
    expect((await variantsOf('ridge-jacket')).map(({ option1 }) => option1)).toEqual(['Moss', 'Moss', 'Kohle']);
    const [colours] = await ask<{ labels: string }>(
      `select option_values as labels from product_options where site_id = ? and name = 'Colour'`,
    );
    expect(JSON.parse(colours!.labels)).toEqual([{ label: 'Moss' }, { label: 'Kohle' }]);
  });

  it('takes a picture from the gallery that the file no longer has, and keeps those that came from elsewhere', async () => {
    await run(outdoor);
    const [product] = await ask<{ id: string }>(`select id from products where site_id = ? and slug = 'ridge-jacket'`);
    const own = { id: 'own', alt: 'Own', contentType: 'image/webp', width: 1, height: 1, widths: [1], createdAt: now };
    const site = dbFor(env, store);
    await site.write([
      site.insert('media', own),
      site.insert('productMedia', { id: 'own', productId: product!.id, mediaId: 'own', position: 9 }),
    ]);
    await run(
      outdoor
        .split('\n')
        .filter((line) => !line.includes('ridge-hood'))
        .join('\n'),
    );
    const gallery = await ask<{ alt: string }>(
      `select m.alt from product_media pm join media m on m.site_id = pm.site_id and m.id = pm.media_id
       where pm.site_id = ?1 and pm.product_id = ?2 order by pm.position`,
      product!.id,
    );
    expect(gallery.map(({ alt }) => alt)).toEqual(['The front', 'The back with its long hem', '', '', 'Own']);
  });
});

describe('stock', () => {
  const sell = (sku: string) =>
    env.DB.prepare(
      `update inventory set available = available - 3, sold = sold + 3 where site_id = ?1
         and id = (select id from variants where site_id = ?1 and sku = ?2)`,
    )
      .bind(store.id, sku)
      .run();

  it('is not set again: it was sold from since', async () => {
    await run(outdoor);
    await sell('RJ-MOSS-S');
    expect((await run(outdoor)).counts).toEqual([0, 0, 5, 0]);
    expect((await variantsOf('ridge-jacket'))[0]?.available).toBe(1);
  });

  it('is set where that is asked for, with a movement', async () => {
    await run(outdoor);
    await sell('RJ-MOSS-S');
    expect((await run(outdoor, { takesStock: true })).counts).toEqual([0, 1, 4, 0]);
    expect((await variantsOf('ridge-jacket'))[0]?.available).toBe(4);
    const movements = await ask<{ delta: number }>(
      `select available_delta as delta from inventory_movements m
         join variants v on v.site_id = m.site_id and v.id = m.variant_id where m.site_id = ? and v.sku = 'RJ-MOSS-S' order by m.id`,
    );
    expect(movements.map(({ delta }) => delta)).toEqual([4, 3]);
    expect((await run(outdoor, { takesStock: true })).counts).toEqual([0, 0, 5, 0]);
  });
});

describe('wrong rows', () => {
  it('are refused with their lines, and what is left goes in', async () => {
    const { counts, problems } = await run(wrong);
    expect(counts).toEqual([2, 0, 0, 4]);
    const refused = problems.filter(({ level }) => level === 'refused').map(({ line, code }) => `${line} ${code}`);
    expect(refused.sort()).toEqual(
      [
        ...[
          '2 wrong-price',
          '4 variant-again',
          '5 variant-again',
          '6 surplus-option-value',
          '7 handle-twice',
          '8 no-handle',
        ],
        ...[
          '9 no-title',
          '10 gift-card',
          '11 no-price',
          '11 no-variant',
          '13 sku-twice',
          '14 handle-again',
          '15 no-handle',
        ],
      ].sort(),
    );
    expect(await ask('select slug from products where site_id = ? order by rank')).toEqual([
      { slug: 'shirt' },
      { slug: 'mug' },
    ]);
  });

  it('with another product’s SKU are refused', async () => {
    await run(outdoor);
    const { counts, problems } = await run('Handle,Title,Variant SKU,Variant Price\ncup,Cup,TASSE-1,5\n');
    expect(counts).toEqual([0, 0, 0, 1]);
    expect(problems).toMatchObject([{ line: 2, code: 'sku-taken' }]);
  });

  it('that the database refuses leave the others of their group alone', async () => {
    await env.DB.prepare(
      `create trigger refuse_cups before insert on products when new.slug = 'cup' begin select raise(abort, 'CHECK constraint failed: cups'); end`,
    ).run();
    const { counts, problems } = await run('Handle,Title,Variant Price\nbowl,Bowl,5\ncup,Cup,5\nmug,Mug,5\n');
    await env.DB.prepare('drop trigger refuse_cups').run();
    expect(counts).toEqual([2, 0, 0, 1]);
    expect(problems).toMatchObject([{ line: 3, level: 'refused', code: 'database' }]);
  });
});

describe('a dry run', () => {
  it('tells what would be done and writes nothing', async () => {
    const before = await everything();
    expect((await run(outdoor, { dryRun: true })).counts).toEqual([5, 0, 0, 0]);
    expect(await everything()).toBe(before);
    expect(fetched).toEqual([]);
    await run(outdoor);
    expect((await run(outdoor.replaceAll('199.00', '205.00'), { dryRun: true })).counts).toEqual([0, 1, 4, 0]);
    expect((await variantsOf('ridge-jacket')).map(({ price }) => price)).toContain(19900);
  });
});

it('without pictures leaves galleries alone', async () => {
  await run(outdoor);
  const before = await everything();
  expect((await run(outdoor, { pictures: false })).counts).toEqual([0, 0, 5, 0]);
  expect(await everything()).toBe(before);
});

it('reads what was exported from the store, and finds nothing to change', async () => {
  await run(outdoor);
  await ask(`update products set title = '=1+1', vendor = '''+44' where site_id = ? and slug = 'ridge-jacket'`);
  await ask(`update products set published_at = ${now + 1_000_000} where site_id = ? and slug = 'tasse-für-draußen'`);
  const site = dbFor(env, store);
  const exporting = exportRepo(site);
  const ids = (await ask<{ id: string }>('select id from products where site_id = ?')).map(({ id }) => id);
  const { found, products } = await site.ask({ found: exporting.names(), products: exporting.products(ids) });
  const names = { ...found, currency: 'EUR', now, pictureUrl: () => 'https://outdoor.example/picture' };
  const text = csvLines([exportHeadings(names), ...products.flatMap((product) => exportRows(product, names))]);
  expect(text).toContain("'=1+1");
  expect(text).toMatch(/"camping, küche",false,active,/);
  expect(await run(text)).toEqual({ problems: [], counts: [0, 0, products.length, 0] });
});
