import { asc, desc, sql, type AnyColumn, type SQL } from 'drizzle-orm';
import { PAGE_SIZE, type ListQuery } from './list-query.ts';

/**
 * The condition, order and limit that read one page of a list by an index on (site_id, column, id). Rows come in the
 * order to read them in; `listPage` turns a page that was read backwards.
 * @param column what the list is sorted by, never null
 */
export function keyset({ sort, cursor }: Pick<ListQuery, 'sort' | 'cursor'>, column: AnyColumn | SQL, id: AnyColumn) {
  const backwards = cursor?.direction === 'before';
  const down = (sort.direction === 'desc') !== backwards;
  const order = down ? desc : asc;
  const where = cursor
    ? down
      ? sql`(${column}, ${id}) < (${cursor.value}, ${cursor.id})`
      : sql`(${column}, ${id}) > (${cursor.value}, ${cursor.id})`
    : undefined;
  return { where, orderBy: [order(column), order(id)] as const, limit: PAGE_SIZE + 1 };
}
