import type { Samples } from '../sample.ts';
import { idOf } from '../twin-rows.ts';

export const samples: Samples = {
  'carts.checkout': ({ mark }) => ({ name: `${mark} typed` }),
  'carts.orderId': (_twin, i) => (i === 2 ? idOf('orders', i) : null),
  'cartLines.quantity': () => 2,
  // Not what the variant costs now, so that bringing it up to date changes it.
  'cartLines.seenPrice': ({ figure }, i) => figure + 900 + i,
};
