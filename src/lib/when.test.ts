import { expect, it } from 'vitest';
import { dayAndTime, momentWords, whenWords } from './when.ts';

const now = Date.UTC(2026, 10, 23, 0, 30);
const MINUTE = 60_000;

it.each([
  [now, 'just now'],
  [now - 59 * MINUTE, '59 min ago'],
  [now - 90 * MINUTE, 'yesterday, 23:00'],
  [now - 3 * 24 * 60 * MINUTE, '20 Nov 2026'],
])('%d is %s', (at, words) => expect(whenWords(at, now, 'UTC')).toBe(words));

it('knows what day it is where the store is', () => {
  expect(whenWords(now - 90 * MINUTE, now, 'Europe/Berlin')).toBe('today, 00:00');
  expect(dayAndTime(now, 'Europe/Berlin')).toBe('23 Nov 2026, 01:30');
  expect(momentWords(now, 'Europe/Berlin')).toBe('23 November 2026 at 01:30:00');
});
