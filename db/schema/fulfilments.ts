import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';
import { orderLines, orders } from './orders.ts';

/** A parcel of an order that was sent. The id comes from the form that sent it, so that sending it twice is impossible. */
export const fulfilments = sqliteTable(
  'fulfilments',
  {
    siteId: siteId(),
    id: id(),
    orderId: text('order_id').notNull(),
    /** Runs per order. */
    number: integer('number').notNull(),
    state: text('state', { enum: ['sent', 'undone'] }).notNull(),
    carrier: text('carrier').notNull().default(''),
    trackingNumber: text('tracking_number').notNull().default(''),
    /** Where the parcel can be followed, https only; empty when nowhere. */
    trackingUrl: text('tracking_url').notNull().default(''),
    sentAt: at('sent_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('fulfilments_number').on(t.siteId, t.orderId, t.number),
    foreignKey({ columns: [t.siteId, t.orderId], foreignColumns: [orders.siteId, orders.id] }),
    check('fulfilments_state', sql`${t.state} in ('sent', 'undone')`),
  ],
);

/** What is in a parcel. */
export const fulfilmentLines = sqliteTable(
  'fulfilment_lines',
  {
    siteId: siteId(),
    id: id(),
    fulfilmentId: text('fulfilment_id').notNull(),
    orderLineId: text('order_line_id').notNull(),
    quantity: integer('quantity').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('fulfilment_lines_line').on(t.siteId, t.fulfilmentId, t.orderLineId),
    foreignKey({ columns: [t.siteId, t.fulfilmentId], foreignColumns: [fulfilments.siteId, fulfilments.id] }),
    foreignKey({ columns: [t.siteId, t.orderLineId], foreignColumns: [orderLines.siteId, orderLines.id] }),
    check('fulfilment_lines_quantity', sql`${t.quantity} > 0`),
  ],
);
