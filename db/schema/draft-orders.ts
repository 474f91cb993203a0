import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, minor, siteId, siteKey } from './columns.ts';
import { variants } from './products.ts';

/** An order that staff are putting together. It holds no stock and has no fixed prices until it becomes an order. */
export const draftOrders = sqliteTable(
  'draft_orders',
  {
    siteId: siteId(),
    id: id(),
    /** Runs per store. */
    number: integer('number').notNull(),
    status: text('status', { enum: ['open', 'ordered', 'discarded'] }).notNull(),
    email: text('email').notNull().default(''),
    /** What was typed so far, by the names that checkout's fields have. */
    fields: text('fields', { mode: 'json' }).$type<Record<string, string>>().notNull(),
    /** A price for shipping that staff set, in minor units; null takes the store's rate. */
    shippingPrice: minor('shipping_price'),
    /** The order it became. */
    orderId: text('order_id'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('draft_orders_number').on(t.siteId, t.number),
    index('draft_orders_status').on(t.siteId, t.status, t.updatedAt),
    check('draft_orders_status', sql`${t.status} in ('open', 'ordered', 'discarded')`),
    check('draft_orders_shipping_price', sql`${t.shippingPrice} >= 0`),
  ],
);

export const draftOrderLines = sqliteTable(
  'draft_order_lines',
  {
    siteId: siteId(),
    id: id(),
    draftOrderId: text('draft_order_id').notNull(),
    variantId: text('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    addedAt: at('added_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('draft_order_lines_variant').on(t.siteId, t.draftOrderId, t.variantId),
    foreignKey({ columns: [t.siteId, t.draftOrderId], foreignColumns: [draftOrders.siteId, draftOrders.id] }),
    foreignKey({ columns: [t.siteId, t.variantId], foreignColumns: [variants.siteId, variants.id] }),
    check('draft_order_lines_quantity', sql`${t.quantity} between 1 and 999`),
  ],
);
