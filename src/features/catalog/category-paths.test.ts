import { expect, test } from 'vitest';
import { categoryPaths } from './category-paths.ts';

test('categories are told with their way from the root, in order', () => {
  const node = (id: string, parentId: string | null, position: number) => ({ id, parentId, position, title: id });
  const all = [node('Cups', 'Table', 1), node('Bath', null, 1), node('Table', null, 0), node('Mugs', 'Table', 0)];
  expect(categoryPaths(all).map(({ label }) => label)).toEqual(['Table', 'Table › Mugs', 'Table › Cups', 'Bath']);
});
