import type { Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';

export const calls: Calls = {
  'export.names': { args: () => [] },
  'export.products': { args: (i) => [[idOf('products', i)]] },
};
