import type { Traced } from './traced.ts';

/** Row numbers of derived full-text tables are unique in the database, so finding a card by them needs no store. */
const GLOBAL_INDEXES =
  /INDEX (product_cards_(doc|rank|date|price)|product_list_doc|(order|customer|audit)_search_doc)( |$)/;
/** What SQLite scans that is no table: a list that was passed in, an inner result, a full-text match. */
const NO_TABLE = /^SCAN (json_each|CONSTANT ROW|\d+-ROW VALUES CLAUSE|\(|\w+ VIRTUAL TABLE|.* VIRTUAL TABLE INDEX)/;

/** What SQLite would do for each statement without an index that begins with the store, in words. */
export async function plan(d1: D1Database, statements: Traced[]): Promise<string[]> {
  const findings: string[] = [];
  for (const { sql, params } of statements) {
    const { results } = await d1
      .prepare(`explain query plan ${sql}`)
      .bind(...params)
      .all<{ detail: string }>();
    const inner = new Set(results.flatMap(({ detail }) => /^(?:MATERIALIZE|CO-ROUTINE) (\S+)/.exec(detail)?.[1] ?? []));
    for (const { detail } of results) if (!isIndexed(detail, inner)) findings.push(`${detail} in: ${sql}`);
  }
  return findings;
}

function isIndexed(detail: string, inner: Set<string>): boolean {
  const [, verb, table] = /^(SCAN|SEARCH) (\S+)/.exec(detail) ?? [];
  if (!verb || !table || inner.has(table) || NO_TABLE.test(detail)) return true;
  return (
    verb === 'SEARCH' &&
    (detail.includes('(site_id=?') || GLOBAL_INDEXES.test(detail) || /sites .*\(id=\?\)/.test(detail))
  );
}
