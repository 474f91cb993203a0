import { item, now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';
import { tokenHashOf } from '../twin-tokens.ts';

export const calls: Calls = {
  'cart.add': { args: (i) => [idOf('carts', i), item(i), now] },
  'cart.byToken': { args: (i) => [tokenHashOf('carts', i), now] },
  'cart.offer': { args: (i) => [idOf('variants', i), now] },
  'cart.open': { args: (i) => ['a-new-token', item(i), now] },
  'cart.refreshSeen': { args: (i) => [idOf('carts', i)] },
  'cart.remove': { args: (i) => [idOf('carts', i), idOf('cartLines', i), now] },
  'cart.removeStale': { args: () => [now + 365 * 86_400_000] },
  'cart.saveDraft': { args: (i) => [idOf('carts', i), { name: 'typed' }] },
  'cart.setQuantity': {
    args: (i) => [idOf('carts', i), { id: idOf('cartLines', i), variantId: idOf('variants', i) }, 5, now],
  },
};
