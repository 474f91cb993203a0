import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ProductCard } from '#features/catalog/card.ts';
import type { Facet } from '#features/listing/pack-facets.ts';
import { at, id, siteId, siteKey } from './columns.ts';
import { products } from './products.ts';

/*
 * What finding products reads. All of it is derived from the catalogue and can be rebuilt: triggers queue each changed
 * product, and the drain makes its card, its facet and search tokens and its suggestions anew.
 */

/** Products that changed and await the drain; the id is the product's. Filled by triggers, so no writer can forget. */
export const indexQueue = sqliteTable(
  'index_queue',
  {
    siteId: siteId(),
    id: id(),
    queuedAt: at('queued_at').notNull(),
    /** Counts the changes since, so that the drain removes only what it has seen; 0 waits for `queuedAt` to come. */
    version: integer('version').notNull().default(1),
  },
  (t) => [siteKey(t), index('index_queue_oldest').on(t.queuedAt)],
);

/** What a listing shows of an active product, in one row; the id is the product's. */
export const productCards = sqliteTable(
  'product_cards',
  {
    siteId: siteId(),
    id: id(),
    /** Row number in the full-text tables, unique in the database. */
    doc: integer('doc').notNull(),
    /** Row numbers in three of the listing tables, which carry the sort order; needed to remove them again. */
    rankDoc: integer('rank_doc').notNull(),
    dateDoc: integer('date_doc').notNull(),
    priceDoc: integer('price_doc').notNull(),
    slug: text('slug').notNull(),
    card: text('card', { mode: 'json' }).$type<ProductCard>().notNull(),
    /** Everything the product can be filtered by, for the counts. */
    facets: text('facets', { mode: 'json' }).$type<Facet[]>().notNull(),
    /** Ids of the listings the product is in (`category:<id>`, `collection:<id>`). */
    scopes: text('scopes', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Its row numbers in the table of the collections' own orders, one for each place it has; needed to remove them again. */
    places: text('places', { mode: 'json' }).$type<number[]>().notNull().default([]),
    /** The words it adds to the store's vocabulary. */
    words: text('words', { mode: 'json' }).$type<string[]>().notNull().default([]),
    indexedAt: at('indexed_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_cards_doc').on(t.doc),
    uniqueIndex('product_cards_rank').on(t.rankDoc),
    uniqueIndex('product_cards_date').on(t.dateDoc),
    uniqueIndex('product_cards_price').on(t.priceDoc),
    uniqueIndex('product_cards_slug').on(t.siteId, t.slug),
    // Ids are random at their end: the parts of a sitemap are of about the same length, however large the store.
    index('product_cards_part').on(t.siteId, sql`substr(${t.id}, -2)`),
    foreignKey({ columns: [t.siteId, t.id], foreignColumns: [products.siteId, products.id] }),
  ],
);

/** Facet values and their products of one listing, packed; the id is the scope (`category:<id>`, `collection:<id>`). */
export const listingFacets = sqliteTable(
  'listing_facets',
  {
    siteId: siteId(),
    id: id(),
    packed: text('packed').notNull(),
    builtAt: at('built_at').notNull(),
    /** Set when a product of the scope changed since. */
    staleSince: at('stale_since'),
  },
  (t) => [siteKey(t), index('listing_facets_stale').on(t.staleSince)],
);

/** The words of a store's products, for suggestions; the id is the word. */
export const searchWords = sqliteTable(
  'search_words',
  { siteId: siteId(), id: id(), products: integer('products').notNull() },
  (t) => [siteKey(t)],
);

/** Each word, and the word with `_` for one of its letters, so that a mistyped word finds its neighbours by equality. */
export const searchSpellings = sqliteTable(
  'search_spellings',
  { siteId: siteId(), id: id(), spelling: text('spelling').notNull(), word: text('word').notNull() },
  (t) => [
    siteKey(t),
    uniqueIndex('search_spellings_spelling').on(t.siteId, t.spelling, t.word),
    index('search_spellings_word').on(t.siteId, t.word),
    foreignKey({ columns: [t.siteId, t.word], foreignColumns: [searchWords.siteId, searchWords.id] }),
  ],
);
