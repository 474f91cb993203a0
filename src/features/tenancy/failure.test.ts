import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, test } from 'vitest';
import { DatabaseUnreachable } from '#lib/database-unreachable.ts';
import { failureOf } from './failure.ts';

test('an outage is known as one, however deep it lies', () => {
  const outage = new DatabaseUnreachable('D1_ERROR: Network connection lost.');
  expect(failureOf(outage).databaseDown).toBe(true);
  expect(failureOf(new Error('Failed query', { cause: outage })).databaseDown).toBe(true);
});

test('anything else is no outage, whatever it says', () => {
  expect(failureOf(new Error('D1_ERROR: Network connection lost.')).databaseDown).toBe(false);
  expect(failureOf(new TypeError('undefined is not a function')).databaseDown).toBe(false);
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
