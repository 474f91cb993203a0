import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { categories } from './categories.ts';
import { at, id, minor, siteId, siteKey } from './columns.ts';
import { media } from './media.ts';

export type ProductDetail = { title: string; html: string };
export type OptionValue = { label: string; swatch?: string };

/** What a store sells. `descriptionHtml` and `details` were sanitised when they were written. */
export const products = sqliteTable(
  'products',
  {
    siteId: siteId(),
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull().default(''),
    descriptionHtml: text('description_html').notNull().default(''),
    details: text('details', { mode: 'json' }).$type<ProductDetail[]>().notNull(),
    kind: text('kind', { enum: ['physical', 'digital'] }).notNull(),
    status: text('status', { enum: ['draft', 'active', 'archived'] }).notNull(),
    vendor: text('vendor').notNull().default(''),
    productType: text('product_type').notNull().default(''),
    categoryId: text('category_id'),
    taxClass: text('tax_class').notNull().default('standard'),
    /** Which tint of the theme's plates stands behind the pictures, 1 to 4. */
    plate: integer('plate').notNull().default(1),
    /** Place in the store's own order; small comes first. */
    rank: integer('rank').notNull().default(0),
    seoTitle: text('seo_title'),
    seoDescription: text('seo_description'),
    publishedAt: at('published_at'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('products_slug').on(t.siteId, t.slug),
    index('products_category').on(t.siteId, t.categoryId),
    foreignKey({ columns: [t.siteId, t.categoryId], foreignColumns: [categories.siteId, categories.id] }),
    check('products_kind', sql`${t.kind} in ('physical', 'digital')`),
    check('products_status', sql`${t.status} in ('draft', 'active', 'archived')`),
    check('products_plate', sql`${t.plate} between 1 and 4`),
  ],
);

/** A choice a shopper makes (Colour, Size): at most three a product. */
export const productOptions = sqliteTable(
  'product_options',
  {
    siteId: siteId(),
    id: id(),
    productId: text('product_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    values: text('option_values', { mode: 'json' }).$type<OptionValue[]>().notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_options_position').on(t.siteId, t.productId, t.position),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
    check('product_options_three', sql`${t.position} between 1 and 3`),
  ],
);

/** What is actually bought: one combination of the product's options. */
export const variants = sqliteTable(
  'variants',
  {
    siteId: siteId(),
    id: id(),
    productId: text('product_id').notNull(),
    position: integer('position').notNull(),
    option1: text('option1').notNull().default(''),
    option2: text('option2').notNull().default(''),
    option3: text('option3').notNull().default(''),
    sku: text('sku'),
    barcode: text('barcode'),
    price: minor('price').notNull(),
    compareAt: minor('compare_at'),
    /** When the compare-at price was last charged. */
    compareAtUntil: at('compare_at_until'),
    weightGrams: integer('weight_grams').notNull().default(0),
    mediaId: text('media_id'),
    /** What the inventory row says, kept by triggers: a page reads one row a variant. Nobody else writes it. */
    stockTracked: integer('stock_tracked', { mode: 'boolean' }).notNull().default(true),
    stockAvailable: integer('stock_available').notNull().default(0),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('variants_options').on(t.siteId, t.productId, t.option1, t.option2, t.option3),
    uniqueIndex('variants_sku').on(t.siteId, t.sku),
    index('variants_product').on(t.siteId, t.productId, t.position),
    index('variants_media').on(t.siteId, t.mediaId),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
    foreignKey({ columns: [t.siteId, t.mediaId], foreignColumns: [media.siteId, media.id] }),
    check('variants_price', sql`${t.price} >= 0 and (${t.compareAt} is null or ${t.compareAt} >= 0)`),
    check('variants_weight', sql`${t.weightGrams} >= 0`),
  ],
);

/** A picture's place in a product's gallery. */
export const productMedia = sqliteTable(
  'product_media',
  {
    siteId: siteId(),
    id: id(),
    productId: text('product_id').notNull(),
    mediaId: text('media_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('product_media_once').on(t.siteId, t.productId, t.mediaId),
    index('product_media_position').on(t.siteId, t.productId, t.position),
    index('product_media_media').on(t.siteId, t.mediaId),
    foreignKey({ columns: [t.siteId, t.productId], foreignColumns: [products.siteId, products.id] }),
    foreignKey({ columns: [t.siteId, t.mediaId], foreignColumns: [media.siteId, media.id] }),
  ],
);
