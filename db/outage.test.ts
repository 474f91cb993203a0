import { expect, test } from 'vitest';
import { DatabaseUnreachable } from '#lib/database-unreachable.ts';
import { asOutage } from './outage.ts';

test.each([
  'D1_ERROR: Network connection lost.',
  'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
  'D1 DB storage operation exceeded timeout which caused object to be reset.',
  'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
  'internal error; reference = kd3nl6mv4a7ev4odkua2dp9c',
  'D1_ERROR: database disk image is malformed: SQLITE_CORRUPT',
  'D1_ERROR: database or disk is full: SQLITE_FULL',
])('an outage: %s', (message) => {
  const thrown = new Error(message);
  const outage = asOutage(thrown);
  expect(outage).toBeInstanceOf(DatabaseUnreachable);
  expect(outage).toMatchObject({ message, cause: thrown });
});

test.each([
  'D1_ERROR: UNIQUE constraint failed: orders.site_id, orders.cart_id: SQLITE_CONSTRAINT',
  'D1_ERROR: no such table: things: SQLITE_ERROR',
  'D1_ERROR: near ")": syntax error at offset 79: SQLITE_ERROR',
  'D1_ERROR: too many SQL variables at offset 678: SQLITE_ERROR',
  'D1_TYPE_ERROR: Type "undefined" not supported for value "undefined"',
])('a statement that was refused stays what it is: %s', (message) => {
  const thrown = new Error(message);
  expect(asOutage(thrown)).toBe(thrown);
});
