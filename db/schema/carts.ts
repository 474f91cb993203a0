import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, minor, siteId, siteKey } from './columns.ts';
import { variants } from './products.ts';

/** A shopper's cart. The browser holds a random token; only its hash is kept here. */
export const carts = sqliteTable(
  'carts',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    /** What was typed at checkout so far, so that nothing is lost between visits. */
    checkout: text('checkout', { mode: 'json' }).$type<Record<string, string>>(),
    /** The order this cart became; a cart with an order is closed. */
    orderId: text('order_id'),
    /** Id of the latest change: whoever made it and heard no answer sees here that it was done. */
    lastChange: text('last_change'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('carts_token').on(t.siteId, t.tokenHash),
    index('carts_updated').on(t.siteId, t.updatedAt),
    // Whose a cart is that was left at checkout is known by what was typed there alone.
    index('carts_email').on(t.siteId, sql`lower(${t.checkout} ->> '$.email')`),
  ],
);

export const cartLines = sqliteTable(
  'cart_lines',
  {
    siteId: siteId(),
    id: id(),
    cartId: text('cart_id').notNull(),
    variantId: text('variant_id').notNull(),
    quantity: integer('quantity').notNull(),
    /** The price the shopper last saw, to be able to say that it changed. */
    seenPrice: minor('seen_price').notNull(),
    addedAt: at('added_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('cart_lines_variant').on(t.siteId, t.cartId, t.variantId),
    foreignKey({ columns: [t.siteId, t.cartId], foreignColumns: [carts.siteId, carts.id] }),
    foreignKey({ columns: [t.siteId, t.variantId], foreignColumns: [variants.siteId, variants.id] }),
    check('cart_lines_quantity', sql`${t.quantity} between 1 and 999`),
  ],
);
