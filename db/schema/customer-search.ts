import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, siteId, siteKey } from './columns.ts';

/**
 * Where a customer stands in the full-text table `customer_text`; the id is the customer's. Triggers keep both in step with
 * names, e-mails, tags, accounts and orders, so that no writer can forget. Row numbers run in the order of becoming known.
 */
export const customerSearch = sqliteTable(
  'customer_search',
  {
    siteId: siteId(),
    id: id(),
    /** Row number in the full-text table; unique in the database. */
    doc: integer('doc').notNull(),
    /** What each token of the store begins with. */
    prefix: text('prefix').notNull(),
  },
  (t) => [siteKey(t), uniqueIndex('customer_search_doc').on(t.doc)],
);
