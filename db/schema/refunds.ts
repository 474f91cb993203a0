import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, minor, siteId, siteKey } from './columns.ts';
import { orderLines, orders, payments } from './orders.ts';

/**
 * Money that is given back, append-only: what it is for and how much never change, only how far the provider is with it.
 * Written before the provider is asked, whom the id tells that it is the same refund again.
 */
export const refunds = sqliteTable(
  'refunds',
  {
    siteId: siteId(),
    id: id(),
    orderId: text('order_id').notNull(),
    /** The payment that the money goes back to. */
    paymentId: text('payment_id').notNull(),
    /** `difference` gives back what an edited order was overpaid by, `cancellation` what a cancelled one had been paid. */
    kind: text('kind', { enum: ['goods', 'difference', 'cancellation'] }).notNull(),
    state: text('state', { enum: ['pending', 'done', 'failed'] }).notNull(),
    /** What it is for; together the amount. Tax that came on top of prices is in them. */
    goods: minor('goods').notNull(),
    shipping: minor('shipping').notNull(),
    other: minor('other').notNull(),
    amount: minor('amount').notNull(),
    /** How much of the amount is tax. */
    tax: minor('tax').notNull(),
    currency: text('currency').notNull(),
    reason: text('reason').notNull().default(''),
    /** What the provider last said, in words: why it failed, or what is left to do. */
    note: text('note').notNull().default(''),
    /** When the provider is asked next how it ended. Null once it has, and where staff give the money back themselves. */
    askAt: at('ask_at'),
    /** How often the provider was asked. */
    asks: integer('asks').notNull().default(0),
    createdAt: at('created_at').notNull(),
    settledAt: at('settled_at'),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('refunds_order').on(t.siteId, t.orderId),
    index('refunds_waiting')
      .on(t.siteId, t.askAt)
      .where(sql`${t.askAt} is not null`),
    foreignKey({ columns: [t.siteId, t.orderId], foreignColumns: [orders.siteId, orders.id] }),
    foreignKey({ columns: [t.siteId, t.paymentId], foreignColumns: [payments.siteId, payments.id] }),
    check('refunds_kind', sql`${t.kind} in ('goods', 'difference', 'cancellation')`),
    check('refunds_state', sql`${t.state} in ('pending', 'done', 'failed')`),
    check(
      'refunds_amount',
      sql`${t.amount} > 0 and ${t.amount} = ${t.goods} + ${t.shipping} + ${t.other} and ${t.goods} >= 0 and ${t.shipping} >= 0 and ${t.other} >= 0`,
    ),
    check('refunds_tax', sql`${t.tax} between 0 and ${t.amount}`),
  ],
);

/** Which pieces a refund is for. Amounts with the tax that came on top. */
export const refundLines = sqliteTable(
  'refund_lines',
  {
    siteId: siteId(),
    id: id(),
    refundId: text('refund_id').notNull(),
    orderLineId: text('order_line_id').notNull(),
    /** Pieces that had not been sent, and that had. */
    unsent: integer('unsent').notNull(),
    sent: integer('sent').notNull(),
    amount: minor('amount').notNull(),
    tax: minor('tax').notNull(),
    /** Pieces that went back on the shelf. */
    restocked: integer('restocked').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('refund_lines_line').on(t.siteId, t.refundId, t.orderLineId),
    foreignKey({ columns: [t.siteId, t.refundId], foreignColumns: [refunds.siteId, refunds.id] }),
    foreignKey({ columns: [t.siteId, t.orderLineId], foreignColumns: [orderLines.siteId, orderLines.id] }),
    check('refund_lines_pieces', sql`${t.unsent} >= 0 and ${t.sent} >= 0 and ${t.unsent} + ${t.sent} > 0`),
    check('refund_lines_restocked', sql`${t.restocked} between 0 and ${t.unsent} + ${t.sent}`),
    check('refund_lines_amount', sql`${t.amount} >= 0 and ${t.tax} between 0 and ${t.amount}`),
  ],
);
