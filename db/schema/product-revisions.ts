import { foreignKey, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ProductForm } from '#features/product-editor/product-form.ts';
import { at, id, siteId, siteKey } from './columns.ts';
import { products } from './products.ts';

/** How a product was before and after each of its last changes in the editor. Of two who save at once, one finds the number taken. */
export const productRevisions = sqliteTable(
  'product_revisions',
  {
    siteId: siteId(),
    id: id(),
    productId: text('product_id').notNull(),
    number: integer('number').notNull(),
    before: text('before', { mode: 'json' }).$type<ProductForm>().notNull(),
    /** Null of changes that were made when this was not kept. */
    after: text('after', { mode: 'json' }).$type<ProductForm>(),
    /** Names of what was changed. */
    changed: text('changed', { mode: 'json' }).$type<string[]>().notNull(),
    savedBy: text('saved_by').notNull(),
    savedAt: at('saved_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_revisions_number').on(t.siteId, t.productId, t.number),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
  ],
);
