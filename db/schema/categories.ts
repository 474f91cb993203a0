import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** A node of a store's category tree. */
export const categories = sqliteTable(
  'categories',
  {
    siteId: siteId(),
    id: id(),
    parentId: text('parent_id'),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull().default(''),
    position: integer('position').notNull().default(0),
    /** The picture that stands for it. */
    mediaId: text('media_id'),
    /** Keys of the specifications that a card shows, the same for every product of the category. */
    cardFacts: text('card_facts', { mode: 'json' }).$type<string[]>().notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('categories_slug').on(t.siteId, t.slug),
    index('categories_parent').on(t.siteId, t.parentId, t.position),
    foreignKey({ columns: [t.siteId, t.parentId], foreignColumns: [t.siteId, t.id] }),
  ],
);
