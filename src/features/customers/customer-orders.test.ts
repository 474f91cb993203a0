import { expect, it } from 'vitest';
import { cursorText, parseCursor, standing } from './customer-orders.ts';

it('goes on where a page ended', () => {
  const cursor = { placedAt: 1_764_000_000_000, id: '01900000-0000-7000-8000-000000000001' };
  expect(parseCursor(cursorText(cursor))).toEqual(cursor);
});

it.each([null, '', '1', '.a', 'x.a', '1.', '1.a b', `${'9'.repeat(20)}.a`])('takes %j for the first page', (text) => {
  expect(parseCursor(text)).toBeNull();
});

const order = { status: 'open', payment: 'paid', fulfilment: 'none', toShip: 1, pickup: null, readyAt: null } as const;
const pickup = {};

it.each([
  [order, 'Being packed'],
  [{ ...order, toShip: 0 }, 'Paid'],
  [{ ...order, fulfilment: 'partial' as const }, 'Sent in part'],
  [{ ...order, fulfilment: 'fulfilled' as const }, 'Sent'],
  [{ ...order, pickup }, 'Being put aside'],
  [{ ...order, pickup, readyAt: 1 }, 'Ready for pick-up'],
  [{ ...order, pickup, readyAt: 1, toShip: 0, fulfilment: 'fulfilled' as const }, 'Picked up'],
  [{ ...order, payment: 'pending' as const }, 'Not paid yet'],
  [{ ...order, payment: 'refunded' as const }, 'Refunded'],
  [{ ...order, status: 'cancelled' as const }, 'Cancelled'],
])('says where an order stands', (one, words) => {
  expect(standing(one).text).toBe(words);
});
