import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Rules } from '#features/collections/rule-kinds.ts';
import { at, id, siteId, siteKey } from './columns.ts';
import { products } from './products.ts';

/** A group of products across categories, chosen by hand or by rules. */
export const collections = sqliteTable(
  'collections',
  {
    siteId: siteId(),
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    /** What its products have in common; without rules it is filled by hand. */
    rules: text('rules', { mode: 'json' }).$type<Rules>(),
    /** After rules changed all products are looked at again, by id: the last one that was; null when all were. */
    queuedUpTo: text('queued_up_to'),
    /** How many of them were, and how many there are to look at. */
    queued: integer('queued').notNull().default(0),
    toQueue: integer('to_queue').notNull().default(0),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('collections_slug').on(t.siteId, t.slug),
    /** What the scheduled run goes on with. */
    index('collections_filing')
      .on(t.siteId)
      .where(sql`${t.queuedUpTo} is not null`),
  ],
);

export const collectionProducts = sqliteTable(
  'collection_products',
  {
    siteId: siteId(),
    id: id(),
    collectionId: text('collection_id').notNull(),
    productId: text('product_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('collection_products_once').on(t.siteId, t.collectionId, t.productId),
    index('collection_products_position').on(t.siteId, t.collectionId, t.position),
    index('collection_products_product').on(t.siteId, t.productId),
    foreignKey({ columns: [t.siteId, t.collectionId], foreignColumns: [collections.siteId, collections.id] }),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
  ],
);
