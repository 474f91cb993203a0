import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** What an editor changed and nobody published yet, one row a document; the id is the document's key (`home`, `page:<id>`). */
export const drafts = sqliteTable(
  'drafts',
  {
    siteId: siteId(),
    id: id(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
    /** Counts up with every change: whoever changes an older one is told. */
    revision: integer('revision').notNull().default(1),
    /** Name of whoever changed it last. */
    changedBy: text('changed_by').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [siteKey(t)],
);

/** What was published of a document, numbered; the last ones of each are kept. */
export const versions = sqliteTable(
  'versions',
  {
    siteId: siteId(),
    id: id(),
    document: text('document').notNull(),
    number: integer('number').notNull(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
    publishedBy: text('published_by').notNull(),
    publishedAt: at('published_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('versions_number').on(t.siteId, t.document, t.number),
    index('versions_published').on(t.siteId, t.publishedAt),
  ],
);
