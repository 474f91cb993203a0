import { now, slug, type Calls } from '../call.ts';

export const calls: Calls = {
  'catalog.productBySlug': { args: (i) => [slug(i), now] },
  'categories.counted': { args: () => [], indexed: true },
};
