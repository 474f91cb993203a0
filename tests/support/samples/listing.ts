import type { Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

export const samples: Samples = {
  'productCards.card': ({ mark }, i) => ({ slug: `slug-${i + 1}`, title: `${mark} card` }),
  'productCards.facets': ({ mark }) => [{ group: 'vendor', value: mark, label: mark }],
  'productCards.scopes': () => ['all', 'category:slug-1', 'collection:slug-1'],
  'productCards.places': ({ figure }, i) => [figure + i],
  'productCards.words': () => ['word-1'],
  'indexQueue.id': (_twin, i) => idOf('products', i),
  'listingFacets.id': (_twin, i) => `category:${idOf('categories', i)}`,
  'listingFacets.packed': ({ mark }) => JSON.stringify({ mark, total: 0, prices: [], groups: [] }),
  'listingFacets.staleSince': () => WRITTEN_AT,
};
