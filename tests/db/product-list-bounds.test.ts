import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import { metered, newMeter } from '#db/metered.ts';
import { generateStores } from '#db/seeds/generator.ts';
import { siteDb } from '#db/site-db.ts';
import { productListRepo } from '#features/product-list/product-list.repo.ts';
import { placesNamed, productListDefinition, productViews } from '#features/product-list/product-list.ts';
import { PAGE_SIZE, parseListQuery, type ListQuery } from '#lib/list-query.ts';
import { GENERATED_AT } from '../support/generated.ts';
import { manyProducts } from '../support/many-products.ts';

/** What a list may read, with the names for its filters. The bar is 500; this leaves room for the views a person keeps. */
const MOST_ROWS = 420;
const PRODUCTS = 100_000;

const nowhere = placesNamed([]);
const query = (address: string) =>
  parseListQuery(productListDefinition(nowhere), new URLSearchParams(address), productViews);
let cost: (
  query: ListQuery,
) => Promise<{ page: Awaited<ReturnType<typeof asked>>['page']; rowsRead: number; roundTrips: number }>;
let asked: (
  query: ListQuery,
) => Promise<{ page: ReturnType<ReturnType<ReturnType<typeof productListRepo>['page']>['answer']> }>;

beforeAll(async () => {
  const [store] = await generateStores(env.DB, { products: 20, otherStores: 3, productsEach: 20 }, GENERATED_AT);
  await manyProducts(env.DB, store!, PRODUCTS);
  const meter = newMeter();
  const site = siteDb(metered(env.DB, meter), store!);
  const list = productListRepo(site);
  asked = (query) => site.ask({ page: list.page(query), places: list.places(nowhere) });
  cost = async (query) => {
    Object.assign(meter, newMeter());
    const { page } = await asked(query);
    return { page, rowsRead: meter.rowsRead, roundTrips: meter.roundTrips };
  };
}, 600_000);

const addresses = {
  'all products': '',
  'by title': 'sort=title',
  'by title, backwards': 'sort=-title',
  'the newest': 'sort=-created',
  'the cheapest': 'sort=price',
  'least stock first': 'sort=stock',
  'a view': 'view=archived',
  'a view, sorted by title': 'status=draft&sort=title',
  'filters, several at once': 'status=active&status=draft&stock=in&vendor=maren+ode&tag=Spring&sort=price',
  'a word that all products have': 'q=mug',
  'a word that is begun, filtered and sorted': 'q=mug+105&status=active&sort=-stock',
  'a number that is begun': 'q=mug+101&sort=title',
};

describe.each(Object.entries(addresses))('%s', (_, address) => {
  it('reads few rows, in one round trip, on the first page as on the tenth', async () => {
    let cursor: ListQuery['cursor'] = null;
    for (let n = 1; n <= 10; n += 1) {
      const { page, rowsRead, roundTrips } = await cost({ ...query(address), cursor });
      expect(rowsRead).toBeLessThanOrEqual(MOST_ROWS);
      expect(roundTrips).toBe(1);
      expect(page).toMatchObject({ first: (n - 1) * PAGE_SIZE + 1, rows: { length: PAGE_SIZE } });
      cursor = page.next;
    }
  });
});

it('finds one product by its number, whatever the size of the store', async () => {
  const { page, rowsRead } = await cost(query('q=mug+1054321'));
  expect(page.rows.map(({ title }) => title)).toEqual(['Mug 1054321']);
  expect(rowsRead).toBeLessThanOrEqual(MOST_ROWS);
});
