import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';
import { variants } from './products.ts';

/**
 * Stock of a variant; the id is the variant's. `available` can be bought, `held` belongs to unpaid orders, `sold` to paid
 * ones. The CHECK is what stops overselling: a batch that would take it below zero is refused whole.
 */
export const inventory = sqliteTable(
  'inventory',
  {
    siteId: siteId(),
    id: id(),
    /** A variant that is not tracked is always for sale. */
    tracked: integer('tracked', { mode: 'boolean' }).notNull().default(true),
    available: integer('available').notNull().default(0),
    held: integer('held').notNull().default(0),
    sold: integer('sold').notNull().default(0),
    /** Whether its product is active. Kept by triggers, so that what runs out is looked for among what is sold. */
    forSale: integer('for_sale', { mode: 'boolean' }).notNull().default(true),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    /** What is running out: only variants that are counted and for sale can. */
    index('inventory_low')
      .on(t.siteId, t.available)
      .where(sql`${t.tracked} = 1 and ${t.forSale} = 1`),
    /** The list of stock, page by page. */
    index('inventory_stock')
      .on(t.siteId, t.available, t.id)
      .where(sql`${t.tracked} = 1`),
    foreignKey({ columns: [t.siteId, t.id], foreignColumns: [variants.siteId, variants.id] }),
    check('inventory_available', sql`${t.available} >= 0`),
    check('inventory_held', sql`${t.held} >= 0`),
    check('inventory_sold', sql`${t.sold} >= 0`),
  ],
);

/** Every change of stock, append-only: the sums of a variant's deltas are its inventory row. */
export const inventoryMovements = sqliteTable(
  'inventory_movements',
  {
    siteId: siteId(),
    id: id(),
    variantId: text('variant_id').notNull(),
    reason: text('reason', {
      enum: ['initial', 'import', 'adjustment', 'hold', 'release', 'sale', 'return', 'edit', 'write-off'],
    }).notNull(),
    availableDelta: integer('available_delta').notNull().default(0),
    heldDelta: integer('held_delta').notNull().default(0),
    soldDelta: integer('sold_delta').notNull().default(0),
    orderId: text('order_id'),
    note: text('note'),
    /** Who did it by hand; null for what an order or an import did. */
    accountId: text('account_id'),
    actorName: text('actor_name'),
    at: at('at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('inventory_movements_variant').on(t.siteId, t.variantId, t.at),
    index('inventory_movements_order').on(t.siteId, t.orderId),
    foreignKey({ columns: [t.siteId, t.variantId], foreignColumns: [inventory.siteId, inventory.id] }),
  ],
);
