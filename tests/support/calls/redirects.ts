import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

export const calls: Calls = {
  'redirects.old': { args: (i) => ['product', idOf('products', i)], answer: ['old-slug-1'] },
  'redirects.target': { args: (i) => ['product', `old-slug-${i + 1}`, now], answer: 'slug-1' },
};
