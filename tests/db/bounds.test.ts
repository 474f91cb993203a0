import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { newMeter } from '#db/metered.ts';
import { parseSelection } from '#features/listing/selection.ts';
import { storeFor } from '../../src/shop.ts';
import { GENERATED_AT, indexedStores, indexStore, type GeneratedStore } from '../support/generated.ts';
import { addWidestProduct, WIDEST } from '../support/widest-product.ts';

/*
 * What a whole public page asks, with the menus around it, reads at most 250 rows: in a store of any size, beside any number
 * of others. `npm run bench -- --large` measures the pages themselves with 100,000 products and 1,000 stores.
 */

const MOST_ROWS = 250;
/** Products of the small store: enough to fill a page of everything. */
const SMALL = 240;

let large: GeneratedStore;
let small: GeneratedStore;

beforeAll(async () => {
  const stores = await indexedStores(env.DB, { products: 2_400, otherStores: 12, productsEach: SMALL });
  [large, small] = stores as [GeneratedStore, GeneratedStore];
  for (const store of [large, small]) {
    await addWidestProduct(store.site, GENERATED_AT);
    await indexStore(store);
  }
}, 120_000);

const now = GENERATED_AT + 60_000;
const select = (query: string) => parseSelection(new URLSearchParams(query), 'EUR');
type Shop = ReturnType<typeof storeFor>;

/** What each page asks; the most cards that a theme shows. */
const pages: Record<string, (shop: Shop) => Promise<unknown>> = {
  home: ({ ask, content, home, categories, listing }) =>
    ask({
      menus: content.menus(),
      home: home.home(),
      categories: categories.counted(),
      newest: listing.newest(10),
    }),
  product: ({ ask, content, catalog, listing }) =>
    ask({
      menus: content.menus(),
      product: catalog.productBySlug('product-13', now),
      related: listing.relatedTo('product-13', 5),
    }),
  'product with 100 variants': ({ ask, content, catalog, listing }) =>
    ask({
      menus: content.menus(),
      product: catalog.productBySlug(WIDEST, now),
      related: listing.relatedTo(WIDEST, 5),
    }),
  category: ({ ask, content, listing }) =>
    ask({ menus: content.menus(), listing: listing.category('everything', select('')) }),
  'category, sorted': ({ ask, content, listing }) =>
    ask({ menus: content.menus(), listing: listing.category('everything', select('sort=price-desc')) }),
  collection: ({ ask, content, listing }) =>
    ask({ menus: content.menus(), listing: listing.collection('sale', select('')) }),
  search: ({ ask, content, search, listing }) =>
    ask({ menus: content.menus(), results: search.results('charger', null), others: listing.featured(5) }),
  'search that every product answers': ({ ask, content, search, listing }) =>
    ask({ menus: content.menus(), results: search.results('made', null), others: listing.featured(5) }),
  'search, mistyped twice': ({ ask, content, search, listing }) =>
    ask({ menus: content.menus(), results: search.results('mernio chagrer', null), others: listing.featured(5) }),
};

test.each(Object.keys(pages))(
  '%s: one round trip of at most 250 rows, in a small store and in a large one',
  async (page) => {
    for (const store of [small, large]) {
      const { rowsRead, roundTrips } = await costOf(store, page);
      expect(roundTrips).toBe(1);
      expect(rowsRead).toBeLessThanOrEqual(MOST_ROWS);
    }
  },
);

/** Pages that the small store fills as the large one does. */
test.each(['home', 'product', 'product with 100 variants', 'category', 'category, sorted'])(
  '%s: the same cost with ten times the products',
  async (page) => expect((await costOf(large, page)).rowsRead).toBe((await costOf(small, page)).rowsRead),
);

async function costOf(store: GeneratedStore, page: string) {
  Object.assign(store.meter, newMeter());
  const answer = await pages[page]!(storeFor(store.site));
  // What found nothing costs nothing.
  expect(Object.values(answer as object)).not.toContain(null);
  const { rowsRead, roundTrips } = store.meter;
  return { rowsRead, roundTrips };
}
