import { expect, it } from 'vitest';
import { sampleOrder } from '../../../../tests/support/sample-order.ts';
import type { Order } from '../orders.ts';
import { lettersFor } from './letters-for.ts';

const parcel = { id: 'f', number: 1, state: 'sent', lines: [] } as unknown as Order['fulfilments'][number];
const pickup = { address: { name: 'Shop', line1: 'Street 1', country: 'US' }, hours: '', instructions: '' };
const refund = { id: 'r', state: 'done', lines: [] } as unknown as Order['refunds'][number];

it.each<[Partial<Order>, string[]]>([
  [{}, ['order-to-pay']],
  [{ provider: 'manual' }, ['order-placed']],
  [{ payment: 'paid' }, ['order-paid']],
  [{ payment: 'paid', fulfilments: [parcel] }, ['order-shipped:f', 'order-paid']],
  [{ payment: 'paid', fulfilments: [{ ...parcel, state: 'undone' }] }, ['order-paid']],
  [{ payment: 'paid', pickup, readyAt: 1, fulfilments: [parcel] }, ['order-ready', 'order-paid']],
  [{ payment: 'paid', pickup }, ['order-paid']],
  [{ payment: 'paid', refunds: [refund] }, ['order-refunded:r', 'order-paid']],
  [{ payment: 'paid', refunds: [{ ...refund, state: 'failed' }] }, ['order-paid']],
  [{ status: 'cancelled', payment: 'failed' }, ['order-cancelled']],
])('of an order that is %j only true letters can be sent again', (changes, keys) => {
  expect(lettersFor(sampleOrder(changes)).map(({ key }) => key)).toEqual(keys);
});
