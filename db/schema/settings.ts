import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** One validated JSON document per group of settings; the id is the group's name. */
export const settings = sqliteTable(
  'settings',
  {
    siteId: siteId(),
    id: id(),
    value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [siteKey(t)],
);
