import { getTableName } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import { inOrderOfReference, tableOf } from '../support/twin-rows.ts';

type Index = { name: string; sql: string };

/** Takes a unique index away. */
export async function dropIndex(d1: D1Database, name: string): Promise<Index> {
  const found = await d1
    .prepare(`select name, sql from sqlite_master where type = 'index' and name = ?`)
    .bind(name)
    .all();
  const [index] = found.results as Index[];
  if (!index) throw new Error(`There is no index ${name}.`);
  await d1.prepare(`drop index ${name}`).run();
  return index;
}

/** Puts it back, having removed what the store came to without it. */
export async function restoreIndex(d1: D1Database, { sql }: Index, siteId: SiteId): Promise<void> {
  const emptied = inOrderOfReference()
    .toReversed()
    .map((name) => getTableName(tableOf(name)));
  await d1.batch([
    ...emptied.map((table) => d1.prepare(`delete from ${table} where site_id = ?`).bind(siteId)),
    d1.prepare(sql),
  ]);
}
