import { expect, test } from 'vitest';
import { momentIn, momentText } from './moment-text.ts';

test('a moment is told and read in the time zone of the store', () => {
  const moment = Date.UTC(2026, 6, 1, 7, 30);
  expect(momentText(moment, 'Europe/Berlin')).toBe('2026-07-01T09:30');
  expect(momentIn('2026-07-01T09:30', 'Europe/Berlin')).toBe(moment);
  expect(momentIn('2026-01-01T09:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 0, 1, 8, 30));
});

test('an hour after clocks went forward is read with the new offset', () =>
  expect(momentIn('2026-03-29T03:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30)));

test.each(['', 'tomorrow', '2026-13-01T00:00', '2026-02-01', '0001-01-01T00:00', '9999-01-01T00:00'])(
  '%j is no moment',
  (text) => expect(momentIn(text, 'UTC')).toBeNull(),
);
