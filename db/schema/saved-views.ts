import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** A list's filters and sort under a name, as one person keeps them in one store. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    siteId: siteId(),
    id: id(),
    accountId: text('account_id').notNull(),
    /** Which list: `orders`, `products`. */
    list: text('list').notNull(),
    name: text('name').notNull(),
    /** Parameters of the list's address, without its page. */
    query: text('query').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [siteKey(t), uniqueIndex('saved_views_name').on(t.siteId, t.accountId, t.list, t.name)],
);
