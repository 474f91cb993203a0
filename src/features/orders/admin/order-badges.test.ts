import { expect, it } from 'vitest';
import { sampleOrder } from '../../../../tests/support/sample-order.ts';
import type { Order } from '../orders.ts';
import { fulfilmentBadge, paymentBadge } from './order-badges.ts';

const pickup = { address: { name: 'Shop', line1: 'Street 1', country: 'US' }, hours: '', instructions: '' };
const paid = { payment: 'paid', paid: 2598 } as const;

it.each<[Partial<Order>, string, string]>([
  [{}, 'Awaiting payment', 'To send'],
  [paid, 'Paid', 'To send'],
  [{ ...paid, fulfilment: 'partial' }, 'Paid', 'Sent in part'],
  [{ ...paid, fulfilment: 'fulfilled', toShip: 0 }, 'Paid', 'Sent'],
  [{ ...paid, toShip: 0 }, 'Paid', 'Nothing to send'],
  [{ ...paid, pickup }, 'Paid', 'To put aside'],
  [{ ...paid, pickup, readyAt: 1 }, 'Paid', 'Ready for pick-up'],
  [{ ...paid, pickup, readyAt: 1, fulfilment: 'fulfilled', toShip: 0 }, 'Paid', 'Picked up'],
  [{ pickup, readyAt: 1, status: 'cancelled' }, 'Awaiting payment', 'Cancelled'],
  [{ ...paid, total: 3000 }, 'Paid in part', 'To send'],
  [{ ...paid, total: 2000 }, 'To give back', 'To send'],
  [{ ...paid, refunded: 100, credited: 100 }, 'Refunded in part', 'To send'],
  [{ ...paid, payment: 'refunded', refunded: 2598, credited: 2598, toShip: 0 }, 'Refunded', 'Nothing to send'],
  [{ ...paid, status: 'cancelled', toShip: 0 }, 'To give back', 'Cancelled'],
  [{ status: 'cancelled', payment: 'failed', toShip: 0 }, 'Never paid', 'Cancelled'],
])('%j is shown as %s and %s', (changes, payment, fulfilment) => {
  const order = sampleOrder(changes);
  expect([paymentBadge(order).label, fulfilmentBadge(order).label]).toEqual([payment, fulfilment]);
});

it('tints only what needs a person', () => {
  const tones = (changes: Partial<Order>) => {
    const order = sampleOrder(changes);
    return [paymentBadge(order).tone, fulfilmentBadge(order).tone];
  };
  expect(tones({})).toEqual(['warn', 'quiet']);
  expect(tones(paid)).toEqual(['quiet', 'warn']);
  expect(tones({ ...paid, fulfilment: 'fulfilled', toShip: 0 })).toEqual(['quiet', 'quiet']);
});
