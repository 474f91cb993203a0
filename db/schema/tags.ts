import { foreignKey, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, siteId, siteKey } from './columns.ts';
import { products } from './products.ts';

/** A word a merchant files products under. */
export const productTags = sqliteTable(
  'product_tags',
  {
    siteId: siteId(),
    id: id(),
    productId: text('product_id').notNull(),
    tag: text('tag').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_tags_once').on(t.siteId, t.productId, t.tag),
    index('product_tags_tag').on(t.siteId, t.tag),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
  ],
);
