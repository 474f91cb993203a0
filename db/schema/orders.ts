import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, minor, siteId, siteKey } from './columns.ts';
import { customers } from './customers.ts';

export type AddressSnapshot = {
  name: string;
  company?: string;
  line1: string;
  line2?: string;
  city?: string;
  region?: string;
  postcode?: string;
  country: string;
};
/** Where an order is picked up, as it was when it was placed: the store's words, in lines. */
export type PickupSnapshot = { address: AddressSnapshot; hours: string; instructions: string };
export type TraceStep = { kind: string; label: string; formula: string; amount: number; id?: string };

/**
 * An order, written before payment. Everything it says about products, prices and addresses is a snapshot. Payment and
 * fulfilment are separate states.
 */
export const orders = sqliteTable(
  'orders',
  {
    siteId: siteId(),
    id: id(),
    /** Runs per store. */
    number: integer('number').notNull(),
    /** The unguessable part of the order page's address. */
    token: text('token').notNull(),
    /** The cart or draft it was placed from: one becomes one order, however often the button is pressed. */
    cartId: text('cart_id').notNull(),
    status: text('status', { enum: ['open', 'cancelled'] }).notNull(),
    payment: text('payment', { enum: ['pending', 'paid', 'failed', 'refunded'] }).notNull(),
    fulfilment: text('fulfilment', { enum: ['none', 'partial', 'fulfilled'] }).notNull(),
    customerId: text('customer_id'),
    email: text('email').notNull(),
    phone: text('phone'),
    shippingAddress: text('shipping_address', { mode: 'json' }).$type<AddressSnapshot>(),
    billingAddress: text('billing_address', { mode: 'json' }).$type<AddressSnapshot>(),
    note: text('note').notNull().default(''),
    shippingName: text('shipping_name'),
    /** Where it is picked up; null for what is sent. */
    pickup: text('pickup', { mode: 'json' }).$type<PickupSnapshot>(),
    /** Since when it waits there. */
    readyAt: at('ready_at'),
    currency: text('currency').notNull(),
    subtotal: minor('subtotal').notNull(),
    shipping: minor('shipping').notNull(),
    tax: minor('tax').notNull(),
    pricesIncludeTax: integer('prices_include_tax', { mode: 'boolean' }).notNull(),
    /** The part of the tax that is due to shipping. */
    shippingTax: minor('shipping_tax').notNull().default(0),
    total: minor('total').notNull(),
    trace: text('trace', { mode: 'json' }).$type<TraceStep[]>().notNull(),
    /** Money that came in for it, whatever was given back later. */
    paid: minor('paid').notNull().default(0),
    /** Money that was given back, or is on its way: the CHECK is what stops giving back more than came in. */
    refunded: minor('refunded').notNull().default(0),
    /** By how much the order is worth less since, by refunds of what was in it. */
    credited: minor('credited').notNull().default(0),
    /** Pieces of all lines, and how many of them are still to be sent. */
    pieces: integer('pieces').notNull().default(0),
    toShip: integer('to_ship').notNull().default(0),
    /** The store's own words for it. */
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** Where it was made. */
    source: text('source', { enum: ['storefront', 'staff'] })
      .notNull()
      .default('storefront'),
    provider: text('provider').notNull(),
    /** When an unpaid order is swept and its stock given back; null once it is settled. */
    expiresAt: at('expires_at'),
    placedAt: at('placed_at').notNull(),
    paidAt: at('paid_at'),
    cancelledAt: at('cancelled_at'),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('orders_number').on(t.siteId, t.number),
    uniqueIndex('orders_token').on(t.siteId, t.token),
    uniqueIndex('orders_cart').on(t.siteId, t.cartId),
    index('orders_placed').on(t.siteId, t.placedAt),
    index('orders_email').on(t.siteId, t.email),
    index('orders_customer').on(t.siteId, t.customerId, t.placedAt),
    index('orders_expiry')
      .on(t.expiresAt)
      .where(sql`${t.expiresAt} is not null`),
    foreignKey({ columns: [t.siteId, t.customerId], foreignColumns: [customers.siteId, customers.id] }),
    check('orders_status', sql`${t.status} in ('open', 'cancelled')`),
    check('orders_payment', sql`${t.payment} in ('pending', 'paid', 'failed', 'refunded')`),
    check('orders_fulfilment', sql`${t.fulfilment} in ('none', 'partial', 'fulfilled')`),
    check('orders_amounts', sql`${t.subtotal} >= 0 and ${t.shipping} >= 0 and ${t.tax} >= 0 and ${t.total} >= 0`),
    check('orders_refunded', sql`${t.refunded} between 0 and ${t.paid}`),
    check('orders_credited', sql`${t.credited} between 0 and ${t.total}`),
    check('orders_to_ship', sql`${t.toShip} between 0 and ${t.pieces}`),
  ],
);

/** A line as it was sold. It points at no product: those may change or go. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    siteId: siteId(),
    id: id(),
    orderId: text('order_id').notNull(),
    position: integer('position').notNull(),
    variantId: text('variant_id').notNull(),
    productId: text('product_id').notNull(),
    productSlug: text('product_slug').notNull(),
    title: text('title').notNull(),
    variantTitle: text('variant_title').notNull().default(''),
    sku: text('sku'),
    mediaId: text('media_id'),
    quantity: integer('quantity').notNull(),
    unitPrice: minor('unit_price').notNull(),
    total: minor('total').notNull(),
    /** Its part of the order's tax, on top of `total` or contained in it. */
    tax: minor('tax').notNull().default(0),
    taxClass: text('tax_class').notNull(),
    weightGrams: integer('weight_grams').notNull(),
    requiresShipping: integer('requires_shipping', { mode: 'boolean' }).notNull(),
    /** Pieces that were sent. */
    fulfilled: integer('fulfilled').notNull().default(0),
    /** Pieces that were refunded before, and after, they were sent. */
    dropped: integer('dropped').notNull().default(0),
    returned: integer('returned').notNull().default(0),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('order_lines_position').on(t.siteId, t.orderId, t.position),
    foreignKey({ columns: [t.siteId, t.orderId], foreignColumns: [orders.siteId, orders.id] }),
    check('order_lines_quantity', sql`${t.quantity} > 0`),
    check('order_lines_amounts', sql`${t.unitPrice} >= 0 and ${t.total} >= 0`),
    check('order_lines_fulfilled', sql`${t.fulfilled} between 0 and ${t.quantity}`),
    check('order_lines_dropped', sql`${t.dropped} between 0 and ${t.quantity} - ${t.fulfilled}`),
    check('order_lines_returned', sql`${t.returned} between 0 and ${t.fulfilled}`),
  ],
);

/** What happened to an order, append-only. */
export const orderEvents = sqliteTable(
  'order_events',
  {
    siteId: siteId(),
    id: id(),
    orderId: text('order_id').notNull(),
    kind: text('kind').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
    at: at('at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('order_events_order').on(t.siteId, t.orderId, t.at),
    foreignKey({ columns: [t.siteId, t.orderId], foreignColumns: [orders.siteId, orders.id] }),
  ],
);

/** One try to pay an order with one provider. The provider's reference is unique, so its messages can be told apart. */
export const payments = sqliteTable(
  'payments',
  {
    siteId: siteId(),
    id: id(),
    orderId: text('order_id').notNull(),
    provider: text('provider').notNull(),
    reference: text('reference').notNull(),
    state: text('state', { enum: ['pending', 'paid', 'declined', 'abandoned', 'late'] }).notNull(),
    amount: minor('amount').notNull(),
    /** What of it was given back, or is on its way. */
    refunded: minor('refunded').notNull().default(0),
    currency: text('currency').notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('payments_reference').on(t.siteId, t.provider, t.reference),
    index('payments_order').on(t.siteId, t.orderId),
    foreignKey({ columns: [t.siteId, t.orderId], foreignColumns: [orders.siteId, orders.id] }),
    check('payments_state', sql`${t.state} in ('pending', 'paid', 'declined', 'abandoned', 'late')`),
    check('payments_amount', sql`${t.amount} >= 0`),
    check('payments_refunded', sql`${t.refunded} between 0 and ${t.amount}`),
  ],
);
