/** A node of a store's category tree, as staff edit it. */
export type CategoryNode = {
  id: string;
  parentId: string | null;
  slug: string;
  title: string;
  description: string;
  position: number;
  mediaId: string | null;
};

/** What a category's own page changes of it: its place among its siblings is not. */
export const editedOf = ({ position: _, ...edited }: CategoryNode) => edited;

/** Where a node lies. */
export type Place = Pick<CategoryNode, 'id' | 'parentId'>;
type Node = Pick<CategoryNode, 'id' | 'parentId' | 'position'>;

/** How deep a tree may be: pages show the way down in this many steps. */
export const MOST_LEVELS = 3;

/** The tree from its root down, each node with how deep it lies: 0 for the first level. */
export function inTreeOrder<N extends Node>(nodes: readonly N[]): { node: N; level: number }[] {
  const below = (parentId: string | null, level: number): { node: N; level: number }[] =>
    siblings(nodes, parentId).flatMap((node) => [{ node, level }, ...below(node.id, level + 1)]);
  return below(null, 0);
}

/** The nodes below one parent, in the merchant's order. */
export const siblings = <N extends Node>(nodes: readonly N[], parentId: string | null): N[] =>
  nodes.filter((node) => node.parentId === parentId).toSorted((a, b) => a.position - b.position);

/** Why a category cannot lie below another one, in words; null when it can. `id` is null for a new one. */
export function parentRefusal(nodes: readonly Node[], id: string | null, parentId: string | null): string | null {
  if (parentId === null) return null;
  const parent = nodes.find((node) => node.id === parentId);
  if (!parent) return 'This category is not there any more. Choose another one.';
  const way = wayTo(nodes, parent);
  if (id !== null && way.includes(id)) return 'A category cannot lie below itself.';
  return way.length + heightOf(nodes, id) > MOST_LEVELS ? `Categories go ${MOST_LEVELS} levels deep at most.` : null;
}

/** The nodes from one up to the root: what must still be so when something is put below it. */
export const nodesAbove = (nodes: readonly Node[], id: string | null): Place[] =>
  wayTo(
    nodes,
    nodes.find((node) => node.id === id),
  ).flatMap((above) => nodes.find((node) => node.id === above) ?? []);

/** The ids of one level after a category went a step up or down. */
export function moved(nodes: readonly Node[], id: string, step: -1 | 1): string[] {
  const node = nodes.find((one) => one.id === id);
  const ids = siblings(nodes, node?.parentId ?? null).map((one) => one.id);
  const from = ids.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= ids.length) return ids;
  return ids.toSpliced(from, 1).toSpliced(to, 0, id);
}

/** Ids from the root down to a node. A circle that the data should not have ends where it closes. */
function wayTo(nodes: readonly Node[], node: Node | undefined): string[] {
  const way: string[] = [];
  for (let at: Node | undefined = node; at && !way.includes(at.id); at = nodes.find(({ id }) => id === at?.parentId))
    way.unshift(at.id);
  return way;
}

/** How many levels a category and what lies below it need. */
function heightOf(nodes: readonly Node[], id: string | null): number {
  if (id === null) return 1;
  return 1 + Math.max(0, ...nodes.filter(({ parentId }) => parentId === id).map((child) => heightOf(nodes, child.id)));
}
