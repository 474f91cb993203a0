import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** A picture. Its bytes are in R2 under `site/<siteId>/media/<id>/<width>.<extension>`, one object for each of `widths`. */
export const media = sqliteTable(
  'media',
  {
    siteId: siteId(),
    id: id(),
    alt: text('alt').notNull().default(''),
    contentType: text('content_type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    widths: text('widths', { mode: 'json' }).$type<number[]>().notNull(),
    /** Where an importer took it from, so that a second run does not fetch it again. */
    sourceUrl: text('source_url'),
    /** What the file was called where it came from. */
    name: text('name').notNull().default(''),
    /** Bytes of the file as it came. */
    size: integer('size').notNull().default(0),
    /** SHA-256 of the file as it came, in hex: the same file is kept once. */
    hash: text('hash'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('media_hash').on(t.siteId, t.hash),
    index('media_newest').on(t.siteId, t.createdAt, t.id),
    index('media_name').on(t.siteId, sql`${t.name} collate nocase`),
    index('media_source').on(t.siteId, t.sourceUrl),
    check('media_size', sql`${t.width} > 0 and ${t.height} > 0`),
  ],
);
