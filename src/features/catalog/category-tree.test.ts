import { expect, test } from 'vitest';
import { inTreeOrder, moved, parentRefusal } from './category-tree.ts';

const node = (id: string, parentId: string | null, position: number) => ({ id, parentId, position });
const nodes = [
  node('bath', null, 1),
  node('cups', 'table', 1),
  node('table', null, 0),
  node('mugs', 'table', 0),
  node('tall', 'mugs', 0),
];

test('a tree is told from its root down', () =>
  expect(inTreeOrder(nodes).map(({ node: { id }, level }) => `${level} ${id}`)).toEqual([
    ...['0 table', '1 mugs', '2 tall', '1 cups', '0 bath'],
  ]));

test('a category goes a step within its own level, and no further than its end', () => {
  expect(moved(nodes, 'cups', -1)).toEqual(['cups', 'mugs']);
  expect(moved(nodes, 'cups', 1)).toEqual(['mugs', 'cups']);
  expect(moved(nodes, 'table', 1)).toEqual(['bath', 'table']);
});

test.each([
  ['mugs', 'tall', 'below itself'],
  ['mugs', 'mugs', 'below itself'],
  ['bath', 'tall', 'levels deep'],
  ['table', 'bath', 'levels deep'],
  [null, 'tall', 'levels deep'],
  ['bath', 'gone', 'not there'],
])('%s cannot lie below %s', (id, parent, why) => expect(parentRefusal(nodes, id, parent)).toContain(why));

test.each([
  ['tall', 'bath'],
  ['mugs', 'bath'],
  ['cups', null],
  [null, 'cups'],
])('%s can lie below %s', (id, parent) => expect(parentRefusal(nodes, id, parent)).toBeNull());
