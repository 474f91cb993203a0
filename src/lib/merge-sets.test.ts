import { expect, it } from 'vitest';
import { mergeLists, mergeSets } from './merge-sets.ts';

it('a set keeps what either added and loses what either took out', () => {
  expect(mergeSets(['a', 'b', 'c'], ['a', 'c', 'd'], ['a', 'b', 'e'])).toEqual(['a', 'e', 'd']);
});

it.each([
  ['their order, with what I added behind', ['a', 'b'], ['a', 'b', 'x'], ['b', 'a', 'y'], ['b', 'a', 'y', 'x']],
  [
    'my order, with what they added behind',
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
    ['a', 'b', 'c', 'y'],
    ['c', 'a', 'b', 'y'],
  ],
  ['my order, without what they took out', ['a', 'b', 'c'], ['c', 'b', 'a'], ['a', 'c'], ['c', 'a']],
  ['what I typed, where nobody else did', ['a', 'b'], ['x', 'b'], ['a', 'b'], ['b', 'x']],
])('a list has %s', (_, base, mine, theirs, merged) => expect(mergeLists(base, mine, theirs)).toEqual(merged));
