import { parseSelection } from '#features/listing/selection.ts';
import { now, slug, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';
import { twinA } from '../twins.ts';

const everything = () => parseSelection(new URLSearchParams(), twinA.currency);

export const calls: Calls = {
  categoryHeading: { args: (i) => [slug(i)] },
  collectionHeading: { args: (i) => [slug(i)] },
  'indexing.sources': { args: (i) => [[idOf('products', i)]] },
  'indexing.drain': { args: () => [{ now, limit: 100 }] },
  'listing.bySlugs': { args: (i) => [[slug(i)]], indexed: true },
  'listing.category': { args: (i) => [slug(i), everything()], indexed: true },
  'listing.collection': { args: (i) => [slug(i), everything()], indexed: true },
  'listing.featured': { args: () => [48], indexed: true },
  'listing.newest': { args: () => [48], indexed: true },
  'listing.ofCollection': { args: (i) => [slug(i), 48], indexed: true },
  'listing.relatedTo': { args: (i) => [slug(i), 12], indexed: true },
  productSources: { args: (i) => [[idOf('products', i)]] },
  rebuildCounts: { args: () => [now] },
};
