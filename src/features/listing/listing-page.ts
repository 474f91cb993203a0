import type { Cursor } from './cursor.ts';
import { pageSize } from './listing-query.ts';

export type Keyed = { key: number };

export type Page<T> = {
  rows: T[];
  range: { first: number; last: number };
  next: Cursor | null;
  previous: Cursor | null;
  /** The least that the whole listing must have, and whether it is known to have no more. */
  atLeast: number;
  isLast: boolean;
};

/** Makes a page of the rows that `listingQuery` found, which may be one more than the page holds. */
export function pageOf<T extends Keyed>(found: T[], cursor: Cursor | null): Page<T> {
  const more = found.length > pageSize;
  const back = cursor?.direction === 'before';
  const rows = back ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize);
  const offset = offsetOf(rows.length, more, cursor);
  const hasNext = rows.length > 0 && (back || more);
  const hasPrevious = rows.length > 0 && (back ? more : cursor !== null);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    range: rows.length ? { first: offset + 1, last: offset + rows.length } : { first: 0, last: 0 },
    next: hasNext && last ? { direction: 'after', key: last.key, offset: offset + rows.length } : null,
    previous: hasPrevious && first ? { direction: 'before', key: first.key, offset } : null,
    atLeast: offset + rows.length + (hasNext ? 1 : 0),
    isLast: rows.length > 0 ? !hasNext : cursor === null,
  };
}

// Going back to the beginning puts the count right again if products came or went in between.
function offsetOf(count: number, more: boolean, cursor: Cursor | null): number {
  if (!cursor) return 0;
  if (cursor.direction === 'after') return cursor.offset;
  return more ? Math.max(cursor.offset - count, 1) : 0;
}
