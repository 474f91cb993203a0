import { expect, it } from 'vitest';
import { withoutPrefix } from './order-search.ts';

it.each([
  ['VL-1001', 'VL-', '1001'],
  ['vl-1001 ada', 'VL-', '1001 ada'],
  ['#1001', '', '1001'],
  ['#VL-1001', 'VL-', '1001'],
  ['1001', 'VL-', '1001'],
  ['VL-cable VL-', 'VL-', 'VL-cable VL-'],
  ['20261001', '2026', '1001'],
])('%s in a store that puts “%s” before numbers is looked for as %s', (typed, prefix, words) => {
  expect(withoutPrefix(typed, prefix)).toBe(words);
});
