import { foreignKey, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, siteId, siteKey } from './columns.ts';
import { orders } from './orders.ts';

/**
 * The words an order is found by; the id is the order's. Triggers put them, with tokens for the states of the order, into the
 * full-text tables `order_text` and `orders_by_total` and keep those in step, so that no writer can forget. When an order's
 * e-mail is changed the words go, all but its number: who changes it writes new ones after it.
 */
export const orderSearch = sqliteTable(
  'order_search',
  {
    siteId: siteId(),
    id: id(),
    /** Row number in the full-text table, in the order of placing; unique in the database. */
    doc: integer('doc').notNull(),
    /** What each token of the store begins with. */
    prefix: text('prefix').notNull(),
    /** Tokens, each with the prefix. */
    words: text('words').notNull(),
    /** Its row number in `orders_by_total` (the total, and in the lower 25 bits `doc`), needed to remove it again. */
    docs: text('docs', { mode: 'json' }).$type<Record<string, number>>().notNull().default({}),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('order_search_doc').on(t.doc),
    foreignKey({ columns: [t.siteId, t.id], foreignColumns: [orders.siteId, orders.id] }),
  ],
);
