import type { CategoryNode } from './category-tree.ts';

type Category = Pick<CategoryNode, 'id' | 'parentId' | 'title' | 'position'>;

/** The categories as choices: each with its way from the root, in the merchant's order. */
export function categoryPaths(categories: readonly Category[]): { value: string; label: string }[] {
  const children = Map.groupBy(categories, ({ parentId }) => parentId);
  const below = (parentId: string | null, way: string[]): { value: string; label: string }[] =>
    (children.get(parentId) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap(({ id, title }) => {
        const here = [...way, title];
        return [{ value: id, label: here.join(' › ') }, ...below(id, here)];
      });
  return below(null, []);
}
