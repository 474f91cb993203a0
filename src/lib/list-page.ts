import type { ListCursor } from './list-cursor.ts';
import { PAGE_SIZE, type ListQuery } from './list-query.ts';

/** One page of a list, with the way on and back where there is one. */
export type ListPage<T> = {
  rows: T[];
  /** Number of the first row shown, from 1; 0 when there is none. */
  first: number;
  last: number;
  next: ListCursor | null;
  previous: ListCursor | null;
};

/**
 * Makes a page of the rows that were read, `PAGE_SIZE + 1` of them at most and in the order they were read in: backwards
 * when the query's cursor says `before`. The one row too many tells that there is more.
 * @param edgeOf the sort value and the id of a row, as the query sorts by them
 */
export function listPage<T>(
  read: readonly T[],
  { cursor }: Pick<ListQuery, 'cursor'>,
  edgeOf: (row: T) => { value: string | number; id: string },
): ListPage<T> {
  const backwards = cursor?.direction === 'before';
  const more = read.length > PAGE_SIZE;
  const rows = read.slice(0, PAGE_SIZE);
  if (backwards) rows.reverse();
  const start = startOf(cursor, rows.length, more);
  const [head] = rows;
  const tail = rows.at(-1);
  const hasNext = backwards ? true : more;
  const hasPrevious = backwards ? more : cursor !== null;
  return {
    rows,
    first: head ? start + 1 : 0,
    last: start + rows.length,
    next: tail && hasNext ? { direction: 'after', ...edgeOf(tail), offset: start + rows.length } : null,
    previous: head && hasPrevious ? { direction: 'before', ...edgeOf(head), offset: start } : null,
  };
}

/** Rows before the page's first. Backwards, what came before the start of the list was counted wrong: it starts at 0. */
function startOf(cursor: ListCursor | null, shown: number, more: boolean): number {
  if (!cursor) return 0;
  if (cursor.direction === 'after') return cursor.offset;
  return more ? Math.max(0, cursor.offset - shown) : 0;
}
