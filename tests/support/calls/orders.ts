import { now, type Calls } from '../call.ts';
import { newOrder } from '../twin-order.ts';
import { idOf } from '../twin-rows.ts';

export const calls: Calls = {
  'orders.byCart': { args: (i) => [`cart-${i + 1}`] },
  'orders.byId': { args: (i) => [idOf('orders', i)] },
  'orders.byToken': { args: (i) => [`token-${i + 1}`] },
  'orders.expire': { args: (i) => [idOf('orders', i), now] },
  'orders.expired': { args: () => [now] },
  'orders.place': { args: (i) => [newOrder(i), now] },
};
