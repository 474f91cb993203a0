import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, siteId, siteKey } from './columns.ts';
import { products } from './products.ts';

/** A field that a store adds to its products: what it is called and what it holds. Namespace `spec` is shown to shoppers. */
export const metafieldDefinitions = sqliteTable(
  'metafield_definitions',
  {
    siteId: siteId(),
    id: id(),
    namespace: text('namespace').notNull(),
    key: text('key').notNull(),
    label: text('label').notNull(),
    type: text('type', { enum: ['text', 'number', 'boolean', 'date', 'url'] }).notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('metafield_definitions_key').on(t.siteId, t.namespace, t.key),
    check('metafield_definitions_type', sql`${t.type} in ('text', 'number', 'boolean', 'date', 'url')`),
  ],
);

export const productMetafields = sqliteTable(
  'product_metafields',
  {
    siteId: siteId(),
    id: id(),
    productId: text('product_id').notNull(),
    definitionId: text('definition_id').notNull(),
    position: integer('position').notNull().default(0),
    value: text('value').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_metafields_once').on(t.siteId, t.productId, t.definitionId),
    index('product_metafields_definition').on(t.siteId, t.definitionId),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
    foreignKey({
      columns: [t.siteId, t.definitionId],
      foreignColumns: [metafieldDefinitions.siteId, metafieldDefinitions.id],
    }),
  ],
);
