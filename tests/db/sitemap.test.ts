import { env } from 'cloudflare:workers';
import { beforeAll, expect, it } from 'vitest';
import { generateStores, type GeneratedSite } from '#db/seeds/generator.ts';
import { metered, newMeter } from '#db/metered.ts';
import { siteDb, type Question } from '#db/site-db.ts';
import { PART, sitemapRepo } from '#features/seo/sitemap.repo.ts';
import { PRODUCT_PARTS } from '#features/seo/sitemap.ts';
import { GENERATED_AT } from '../support/generated.ts';

const PRODUCTS = 100_000;
const ROWS_AT_ONCE = 10_000;

let large: GeneratedSite;

beforeAll(async () => {
  const [store, other] = await generateStores(env.DB, { products: 0, otherStores: 1, productsEach: 0 }, GENERATED_AT);
  large = store!;
  await listProducts(large, 0, PRODUCTS);
  await listProducts(other!, PRODUCTS, 1_000);
}, 120_000);

it('tells each of 100,000 products in one part, and reads that part for it', async () => {
  const told = new Set<string>();
  for (const end of PRODUCT_PARTS) {
    const { answer, rowsRead } = await cost(({ part }) => part(end));
    expect(rowsRead).toBeLessThanOrEqual(2 * answer.length);
    expect(answer.length).toBeLessThan(PRODUCTS / 200);
    for (const { slug } of answer) told.add(slug);
  }
  expect(told.size).toBe(PRODUCTS);
});

it('reads no more than one part to say that there are parts', async () => {
  const { answer, rowsRead, roundTrips } = await cost(({ whole }) => whole());
  expect(answer.isLong).toBe(true);
  expect(answer.categories.map(({ slug }) => slug)).toContain('everything');
  expect(rowsRead).toBeLessThanOrEqual(2 * (PART + 1) + 100);
  expect(roundTrips).toBe(1);
});

async function cost<T>(question: (sitemap: ReturnType<typeof sitemapRepo>) => Question<T>) {
  const meter = newMeter();
  const site = siteDb(metered(env.DB, meter), large);
  const { answer } = await site.ask({ answer: question(sitemapRepo(site)) });
  return { answer: answer as T, rowsRead: meter.rowsRead, roundTrips: meter.roundTrips };
}

/** Gives a store `count` products that shoppers find, as far as a sitemap tells of them. */
async function listProducts({ id }: GeneratedSite, first: number, count: number): Promise<void> {
  const numbers = `with recursive numbers(n) as (select ?2 + 0 union all select n + 1 from numbers where n < ?3)`;
  const productId = `printf('01900000-0000-7000-8a00-%012x', n)`;
  const statements = [
    `insert into products (site_id, id, slug, title, summary, details, kind, status, rank, created_at, updated_at)
     select ?1, ${productId}, 'mug-' || n, 'Mug', '', '[]', 'physical', 'active', n, ${GENERATED_AT}, ${GENERATED_AT} from numbers`,
    `insert into product_cards (site_id, id, doc, rank_doc, date_doc, price_doc, slug, card, facets, indexed_at)
     select ?1, ${productId}, n, n, n, n, 'mug-' || n, '{}', '[]', ${GENERATED_AT} from numbers`,
  ];
  for (let from = first; from < first + count; from += ROWS_AT_ONCE) {
    const to = Math.min(from + ROWS_AT_ONCE, first + count) - 1;
    await env.DB.batch(statements.map((statement) => env.DB.prepare(`${numbers} ${statement}`).bind(id, from, to)));
  }
}
