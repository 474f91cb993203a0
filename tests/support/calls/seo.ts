import type { Calls } from '../call.ts';

export const calls: Calls = {
  'sitemap.productsAfter': { args: () => [''] },
  'sitemap.whole': { args: () => [] },
};
