import { sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/**
 * An address that something of the store had before. Written by triggers wherever a slug changes, whoever changes it. It
 * names what had it and not where that is now, so there is nothing to follow in a chain or a circle.
 */
export const redirects = sqliteTable(
  'redirects',
  {
    siteId: siteId(),
    /** Kind and slug: an address leads to one thing, whatever had it last. */
    id: id(),
    kind: text('kind', { enum: ['product', 'category', 'collection', 'page'] }).notNull(),
    slug: text('slug').notNull(),
    targetId: text('target_id').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('redirects_target').on(t.siteId, t.targetId),
    check('redirects_kind', sql`${t.kind} in ('product', 'category', 'collection', 'page')`),
  ],
);
