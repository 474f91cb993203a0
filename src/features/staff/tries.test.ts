import { expect, it } from 'vitest';
import { waitFor, waitWords } from './tries.ts';

it('lets as many pass as the limit says, and no more until the window is over', () => {
  expect(waitFor({ count: 5, since: 0 }, 5, 60_000, 1_000)).toBeNull();
  expect(waitFor({ count: 6, since: 0 }, 5, 60_000, 1_000)).toBe(59);
  expect(waitFor({ count: 6, since: 0 }, 5, 60_000, 60_000)).toBe(1);
});

it('says how long in minutes', () => {
  expect([1, 60, 61, 840].map(waitWords)).toEqual(['a minute', 'a minute', '2 minutes', '14 minutes']);
});
