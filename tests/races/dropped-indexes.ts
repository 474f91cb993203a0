import { getTableName } from 'drizzle-orm';
import type { SiteId } from '#lib/site-id.ts';
import { inOrderOfReference, tableOf } from '../support/twin-rows.ts';

type Index = { name: string; sql: string };

/** Takes unique indexes away. */
export async function dropIndexes(d1: D1Database, names: string[]): Promise<Index[]> {
  const dropped: Index[] = [];
  for (const name of names) {
    const found = d1.prepare(`select name, sql from sqlite_master where type = 'index' and name = ?`).bind(name);
    const index = await found.first<Index>();
    if (!index) throw new Error(`There is no index ${name}.`);
    await d1.prepare(`drop index ${name}`).run();
    dropped.push(index);
  }
  return dropped;
}

/** Puts them back, having removed what the store came to without them. */
export async function restoreIndexes(d1: D1Database, indexes: Index[], siteId: SiteId): Promise<void> {
  const tables = inOrderOfReference()
    .toReversed()
    .map((name) => getTableName(tableOf(name)));
  await d1.batch([
    ...tables.map((table) => d1.prepare(`delete from ${table} where site_id = ?`).bind(siteId)),
    d1.prepare('delete from password_resets where site_id = ?').bind(siteId),
    d1.prepare('delete from accounts where id not in (select account_id from memberships)'),
    ...indexes.map(({ sql }) => d1.prepare(sql)),
  ]);
}
