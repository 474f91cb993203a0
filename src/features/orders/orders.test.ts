import { describe, expect, it } from 'vitest';
import { hasExpired, hasStrayMoney, orderCan, orderName, type OrderState } from './orders.ts';

const HOUR = 3_600_000;
const order = (changes: Partial<OrderState> = {}): OrderState => ({
  ...{ status: 'open', payment: 'pending', fulfilment: 'none', expiresAt: HOUR },
  ...changes,
});

describe('orderCan', () => {
  it.each<[string, Partial<OrderState>, number, boolean, boolean]>([
    ['waits', {}, 0, true, false],
    ['waits, a moment before its end', {}, HOUR - 1, true, false],
    ['has run out', {}, HOUR, false, true],
    ['is paid', { payment: 'paid', expiresAt: null }, 2 * HOUR, false, false],
    ['is cancelled', { status: 'cancelled', payment: 'failed', expiresAt: null }, 2 * HOUR, false, false],
    ['is refunded', { payment: 'refunded', expiresAt: null }, 2 * HOUR, false, false],
    ['waits without end', { expiresAt: null }, 2 * HOUR, true, false],
  ])('an order that %s', (_, changes, now, pay, expire) => {
    expect(orderCan.pay(order(changes), now).can).toBe(pay);
    expect(orderCan.expire(order(changes), now).can).toBe(expire);
  });

  it('puts things back in the cart only after the order was cancelled', () => {
    expect(orderCan.reorder(order())).toEqual({ can: false, because: 'This order stands.' });
    expect(orderCan.reorder(order({ status: 'cancelled', payment: 'failed' }))).toEqual({ can: true });
  });
});

it('tells running out from being cancelled, and from having been revived', () => {
  const events = [{ kind: 'expired', detail: null, at: 0 }];
  expect(hasExpired({ status: 'cancelled', payment: 'failed', events })).toBe(true);
  expect(hasExpired({ status: 'cancelled', payment: 'failed', events: [] })).toBe(false);
  expect(hasExpired({ status: 'open', payment: 'paid', events })).toBe(false);
});

it('knows of money that paid for nothing', () => {
  const attempt = { reference: 'o.1', provider: 'test', amount: 1 };
  expect(hasStrayMoney({ payments: [{ ...attempt, state: 'paid' }] })).toBe(false);
  expect(
    hasStrayMoney({
      payments: [
        { ...attempt, state: 'paid' },
        { ...attempt, state: 'late' },
      ],
    }),
  ).toBe(true);
});

it('writes its number as the store does', () => {
  expect(orderName(1001, 'VL-')).toBe('VL-1001');
});
