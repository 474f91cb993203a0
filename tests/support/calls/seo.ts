import type { Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

export const calls: Calls = {
  'sitemap.part': { args: (i) => [idOf('productCards', i).slice(-2)] },
  'sitemap.whole': { args: () => [] },
};
