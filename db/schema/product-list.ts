import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ListedCard } from '#features/product-list/catalogue-entry.ts';
import { id, siteId, siteKey } from './columns.ts';

/**
 * A product as staff find it, in whatever state it is; the id is the product's. Derived like `product_cards`, by the same
 * drain of `index_queue`. It refers to no product, so that one can be removed before the drain takes its entry out.
 */
export const productList = sqliteTable(
  'product_list',
  {
    siteId: siteId(),
    id: id(),
    /** The lower part of its row numbers in the full-text tables, unique in the database. */
    doc: integer('doc').notNull(),
    /** Its row numbers in the full-text tables, by what each is sorted by; needed to remove them again. */
    docs: text('docs', { mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** The title as it is sorted by. */
    titleKey: text('title_key').notNull(),
    card: text('card', { mode: 'json' }).$type<ListedCard>().notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_list_doc').on(t.doc),
    index('product_list_title').on(t.siteId, t.titleKey, t.id),
  ],
);
