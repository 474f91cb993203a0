import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';

test.each([
  'D1_ERROR: Network connection lost.',
  'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
  'D1 DB storage operation exceeded timeout which caused object to be reset.',
  'D1_ERROR: file is not a database: SQLITE_NOTADB',
  'D1_ERROR: database disk image is malformed: SQLITE_CORRUPT',
  'The database DB2 is not bound to this Worker.',
])('the database is down: %s', (message) => {
  expect(failureOf(new Error(message)).databaseDown).toBe(true);
  expect(failureOf(new Error('Failed query', { cause: new Error(message) })).databaseDown).toBe(true);
});

test.each([
  'D1_ERROR: UNIQUE constraint failed: orders.site_id, orders.cart_id: SQLITE_CONSTRAINT',
  'D1_ERROR: no such table: things: SQLITE_ERROR',
  'D1_ERROR: near ")": syntax error at offset 79: SQLITE_ERROR',
  'D1_ERROR: too many SQL variables at offset 678: SQLITE_ERROR',
  'D1_TYPE_ERROR: Type "undefined" not supported for value "undefined"',
  'undefined is not a function',
])('the mistake is ours: %s', (message) => {
  expect(failureOf(new Error(message)).databaseDown).toBe(false);
  expect(failureOf(new Error('Failed query', { cause: new Error(message) })).databaseDown).toBe(false);
});

test('what was bound does not reach the log', () => {
  const bound = ['ada@example.com', 'a-token'];
  const { text } = failureOf(new DrizzleQueryError('select ?, ?', bound, new Error('D1_ERROR: no such table: carts')));
  expect(text).toContain('select ?, ?');
  expect(text).toContain('no such table: carts');
  for (const value of bound) expect(text).not.toContain(value);
});

test('it says where something was thrown', () => expect(failureOf(new Error('x')).text).toContain('failure.test.ts'));

test('whatever is thrown can be told', () => {
  expect(failureOf('a word').text).toBe('a word');
  expect(failureOf(undefined).text).toBe('undefined');
  const round = new Error('round');
  round.cause = round;
  expect(failureOf(round).text).toContain('round');
});
