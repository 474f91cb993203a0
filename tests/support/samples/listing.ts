import { catalogueOrders } from '#features/product-list/catalogue-entry.ts';
import type { Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

export const samples: Samples = {
  'productCards.card': ({ mark }, i) => ({ slug: `slug-${i + 1}`, title: `${mark} card` }),
  'productCards.facets': ({ mark }) => [{ group: 'vendor', value: mark, label: mark }],
  'productCards.scopes': () => ['all', 'category:slug-1', 'collection:slug-1'],
  'productCards.places': ({ figure }, i) => [figure + i],
  'productCards.words': () => ['word-1'],
  // Small enough for the lower part of a row number, and not the same in both stores.
  'productList.doc': ({ figure }, i) => Math.floor(figure / 1000) + i,
  'productList.id': (_twin, i) => idOf('products', i),
  'productList.docs': ({ figure }, i) => Object.fromEntries(catalogueOrders.map((by) => [by, figure + i])),
  'productList.card': ({ mark }) => ({ category: `${mark} category` }),
  'indexQueue.id': (_twin, i) => idOf('products', i),
  'listingFacets.id': (_twin, i) => `category:${idOf('categories', i)}`,
  'listingFacets.packed': ({ mark }) => JSON.stringify({ mark, total: 0, prices: [], groups: [] }),
  'listingFacets.staleSince': () => WRITTEN_AT,
};
