import { describe, expect, it } from 'vitest';
import { brokenConstraint } from './guarded.ts';

describe('brokenConstraint', () => {
  it.each([
    ['D1_ERROR: CHECK constraint failed: inventory_available: SQLITE_CONSTRAINT', 'inventory_available'],
    [
      'D1_ERROR: UNIQUE constraint failed: orders.site_id, orders.cart_id: SQLITE_CONSTRAINT',
      'orders.site_id, orders.cart_id',
    ],
    [
      'D1_ERROR: NOT NULL constraint failed: orders.payment: SQLITE_CONSTRAINT (extended: SQLITE_CONSTRAINT_NOTNULL)',
      'orders.payment',
    ],
    ['NOT NULL constraint failed: orders.payment', 'orders.payment'],
  ])('reads %j', (message, name) => {
    expect(brokenConstraint(new Error(message))).toBe(name);
    expect(brokenConstraint(new Error('Failed query', { cause: new Error(message) }))).toBe(name);
  });

  it.each(['D1_ERROR: Network connection lost.', 'D1_ERROR: overloaded', ''])(
    'takes %j for no constraint',
    (message) => {
      expect(brokenConstraint(new Error(message))).toBeNull();
    },
  );
});
