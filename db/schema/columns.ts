import { integer, primaryKey, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { SiteId } from '#lib/site-id.ts';
import { sites } from './sites.ts';

/** The store a row belongs to. Every tenant table starts with this column. */
export const siteId = () =>
  text('site_id')
    .$type<SiteId>()
    .notNull()
    .references(() => sites.id);

/** A UUIDv7, unique within its store only. */
export const id = () => text('id').notNull();

/** A moment in epoch milliseconds. */
export const at = (name: string) => integer(name);

/** Money in the minor unit of the store's currency. */
export const minor = (name: string) => integer(name);

/** The key of every tenant table: an id means nothing without its store. */
export const siteKey = (table: { siteId: AnySQLiteColumn; id: AnySQLiteColumn }) =>
  primaryKey({ columns: [table.siteId, table.id] as never });
