import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '#db/site-db.ts';
import { parseSelection, withSelection } from '#features/listing/selection.ts';
import { cost, indexedStores, type GeneratedStore } from '../support/generated.ts';

/*
 * What a question costs must not depend on how much there is. The same bounds are measured at 100,000 products beside
 * 1,000 stores by `npm run bench`.
 */

/** A page may read 250; this leaves room for what stands around a listing. */
const MOST_ROWS = 230;

let large: GeneratedStore;
let small: GeneratedStore;

beforeAll(async () => {
  const stores = await indexedStores(env.DB, { products: 3_000, otherStores: 12, productsEach: 150 });
  [large, small] = stores as [GeneratedStore, GeneratedStore];
}, 120_000);

const select = (query: string) => parseSelection(new URLSearchParams(query), 'EUR');

const listing = (query: string) => (store: GeneratedStore) => store.listings.category('everything', select(query));

const questions: Record<string, (store: GeneratedStore) => Question<unknown>> = {
  category: listing(''),
  'category, filtered': listing('colour=ink&colour=sand&stock=in'),
  'category, filtered and sorted': listing('colour=ink&size=m&size=l&price=20-400&brand=voltline&sort=price-desc'),
  'category, nonsense filters': listing('utm_source=x&colour=none&foo=bar&sort=newest'),
  'category, nothing left': listing('price=1-2&colour=ink'),
  'collection in its own order': (store) => store.listings.collection('sale', select('')),
  'collection in its own order, filtered': (store) =>
    store.listings.collection('sale', select('colour=ink&colour=sand&stock=in')),
  collection: (store) => store.listings.collection('sale', select('sort=newest')),
  newest: (store) => store.listings.newest(24),
  'of a collection': (store) => store.listings.ofCollection('sale', 12),
  related: (store) => store.listings.relatedTo('product-13', 12),
  search: (store) => store.search.results('charger', null),
  'search, every product': (store) => store.search.results('made', null),
  'search, mistyped': (store) => store.search.results('merino chrger', null),
  'search, mistyped twice': (store) => store.search.results('mernio chagrer', null),
  'search, mistyped all over': (store) => store.search.results('wollen chrger lamqp coatt backpak keybord', null),
  'search, nothing found': (store) => store.search.results('merino lamp charger coat cable zzzz', null),
  suggestions: (store) => store.search.suggestions('me'),
};

describe.each(Object.keys(questions))('%s', (name) => {
  it('reads few rows, the same in a store of any size, in one round trip', async () => {
    const inSmall = await cost(small, questions[name]!(small));
    const inLarge = await cost(large, questions[name]!(large));
    expect(inLarge.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
    expect(inLarge.roundTrips).toBe(1);
    // A small store may run out of matches before the page is full; a large one never reads more than a full page needs.
    expect(inSmall.rowsRead).toBeLessThanOrEqual(MOST_ROWS);
  });
});

it('costs the same on every later page', async () => {
  const costs: number[] = [];
  let cursor = (await large.answer(large.listings.category('everything', select('sort=price-asc'))))?.next ?? null;
  while (cursor && costs.length < 20) {
    const { answer, rowsRead } = await cost(
      large,
      large.listings.category('everything', withSelection(select('sort=price-asc'), { cursor })),
    );
    costs.push(rowsRead);
    cursor = answer?.next ?? null;
  }
  expect(costs).toHaveLength(20);
  expect(new Set(costs).size).toBe(1);
});

it('costs the same with twenty times the products', async () => {
  for (const query of ['', 'sort=price-desc', 'stock=in&sort=newest']) {
    const inSmall = await cost(small, listing(query)(small));
    const inLarge = await cost(large, listing(query)(large));
    expect(inLarge.rowsRead).toBe(inSmall.rowsRead);
  }
});
