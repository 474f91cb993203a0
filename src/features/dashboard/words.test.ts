import { expect, it } from 'vitest';
import { pointWords, rangeWords, waitWords } from './words.ts';

it.each([
  ['2026-11-04', '4 Nov'],
  ['2026-11-04T09', '09:00'],
])('%s is %s', (at, words) => {
  expect(pointWords(at)).toBe(words);
});

it('a range of one day is that day', () => {
  expect(rangeWords(['2026-11-18', '2026-11-24'])).toBe('18 Nov – 24 Nov');
  expect(rangeWords(['2026-11-24', '2026-11-24'])).toBe('24 Nov');
});

it.each([
  [20_000, '1 min'],
  [59 * 60_000, '59 min'],
  [47 * 3_600_000, '47 h'],
  [80 * 3_600_000, '3 d'],
])('%s ms is %s', (waited, words) => {
  expect(waitWords(waited)).toBe(words);
});
