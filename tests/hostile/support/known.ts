import type { DatabaseSync } from 'node:sqlite';
import type { Known } from './from-schema.ts';
import type { Page } from './crawl.ts';

const MOST_OF_A_COLUMN = 6;
const TELLING = /^(id|slug|token|reference|code|sku|email|handle|host|name)$/;

/** What hostile input is mixed from: what the forms of the pages hold, and what stands in the tables of all stores. */
export function knownValues(db: DatabaseSync, pages: readonly Page[]): Known {
  const known = new Map<string, string[]>();
  const add = (name: string, value: string) => known.set(name, [...(known.get(name) ?? []), value].slice(-60));
  for (const { fields } of pages.flatMap(({ forms }) => forms)) {
    for (const { name, value, options } of fields) for (const one of [value, ...options]) if (one) add(name, one);
  }
  for (const text of textsIn(db)) add('*', text);
  return known;
}

function textsIn(db: DatabaseSync): string[] {
  const tables = db
    .prepare(`select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`)
    .all();
  return tables.flatMap(({ name: table }) =>
    db
      .prepare(`select name from pragma_table_info(?) where type = 'TEXT' collate nocase`)
      .all(table!)
      .filter(({ name }) => TELLING.test(String(name)))
      .flatMap(({ name }) =>
        db.prepare(`select "${String(name)}" as value from "${String(table)}" limit ${MOST_OF_A_COLUMN}`).all(),
      )
      .flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
}
