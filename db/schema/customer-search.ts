import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, siteId, siteKey } from './columns.ts';

/**
 * Where a customer stands in the full-text tables `customer_text`, `customers_by_name`, `customers_by_spent` and
 * `customers_by_orders`; the id is the customer's. Triggers keep all of it in step with names, e-mails, tags, accounts and
 * orders, so that no writer can forget. Row numbers of the first run in the order of becoming known; those of the others are
 * a place in their order, and in its lower 25 bits the first's.
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
    /** Row numbers in the other tables, needed to remove them again. */
    docs: text('docs', { mode: 'json' }).$type<Record<string, number>>().notNull().default({}),
    /** What the customer is found by: tokens, each with the prefix. */
    tokens: text('tokens').notNull().default(''),
  },
  (t) => [siteKey(t), uniqueIndex('customer_search_doc').on(t.doc)],
);
