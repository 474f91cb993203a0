import { expect, it } from 'vitest';
import { changeWords, pointsWords } from './change-words.ts';

it.each([
  [112, 100, { direction: 'up', by: '12.0 %' }],
  [969, 1000, { direction: 'down', by: '3.1 %' }],
  [100, 100, { direction: 'same', by: '0.0 %' }],
  [450, 100, { direction: 'up', by: '350 %' }],
  [0, 100, { direction: 'down', by: '100 %' }],
  [5, 0, null],
])('from %s to %s', (now, before, change) => {
  expect(changeWords(now, before)).toEqual(change);
});

it.each([
  [2.6, 2.4, { direction: 'up', by: '0.2 pts' }],
  [2.4, 2.6, { direction: 'down', by: '0.2 pts' }],
  [2.4, 0, null],
])('from %s per cent to %s', (now, before, change) => {
  expect(pointsWords(now, before)).toEqual(change);
});
