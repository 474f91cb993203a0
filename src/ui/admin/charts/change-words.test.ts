import { expect, it } from 'vitest';
import { changeWords } from './change-words.ts';

it.each([
  [112, 100, { direction: 'up', percent: '12.0 %' }],
  [969, 1000, { direction: 'down', percent: '3.1 %' }],
  [100, 100, { direction: 'same', percent: '0.0 %' }],
  [450, 100, { direction: 'up', percent: '350 %' }],
  [0, 100, { direction: 'down', percent: '100 %' }],
  [5, 0, null],
])('from %s to %s', (now, before, change) => {
  expect(changeWords(now, before)).toEqual(change);
});
