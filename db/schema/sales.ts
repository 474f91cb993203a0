import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { at, id, minor, siteId, siteKey } from './columns.ts';

/*
 * What the dashboard shows, kept in step with the orders so that it is read and not counted. Triggers queue each order whose
 * money changed; the scheduled run takes out what it added before and adds what it is now. All of it can be rebuilt by
 * queueing every order. Days and hours are those of the store's time zone: `2026-11-24`, `2026-11-24T09`.
 */

/** Orders whose sale has to be looked at again; the id is the order's. */
export const salesQueue = sqliteTable(
  'sales_queue',
  {
    siteId: siteId(),
    id: id(),
    /** Goes up with each change, so that one that comes meanwhile stays queued. */
    version: integer('version').notNull().default(1),
  },
  (t) => [siteKey(t)],
);

export type SaleSnapshot = {
  day: string;
  hour: number;
  /** Money that came in less what was given back, in minor units. */
  net: number;
  pieces: number;
  /** Missing in what was kept before it was told apart. */
  source?: 'storefront' | 'staff';
  products: { id: string; pieces: number; net: number }[];
};

/** What an order added to the figures, to be taken out when it changes; null when nothing. The id is the order's. */
export const orderSales = sqliteTable(
  'order_sales',
  {
    siteId: siteId(),
    id: id(),
    version: integer('version').notNull(),
    sale: text('sale', { mode: 'json' }).$type<SaleSnapshot>(),
  },
  (t) => [siteKey(t)],
);

/** A day of a store; the id is the day. */
export const dailyFigures = sqliteTable(
  'daily_figures',
  {
    siteId: siteId(),
    id: id(),
    /** Orders placed that day that were paid. */
    orders: integer('orders').notNull().default(0),
    /** Those of them that shoppers placed: what visits are compared with. */
    storefrontOrders: integer('storefront_orders').notNull().default(0),
    net: minor('net').notNull().default(0),
    pieces: integer('pieces').notNull().default(0),
    /** Visits, carts begun, and checkouts entered. Counted without knowing anybody, so they are close and not exact. */
    visits: integer('visits').notNull().default(0),
    carts: integer('carts').notNull().default(0),
    checkouts: integer('checkouts').notNull().default(0),
  },
  (t) => [siteKey(t)],
);

/** An hour of the last days; the id is the hour. */
export const hourlySales = sqliteTable(
  'hourly_sales',
  {
    siteId: siteId(),
    id: id(),
    orders: integer('orders').notNull().default(0),
    net: minor('net').notNull().default(0),
  },
  (t) => [siteKey(t)],
);

/** What a product sold on a day; the id is both. */
export const productSalesDays = sqliteTable(
  'product_sales_days',
  {
    siteId: siteId(),
    id: id(),
    day: text('day').notNull(),
    productId: text('product_id').notNull(),
    pieces: integer('pieces').notNull().default(0),
    net: minor('net').notNull().default(0),
  },
  (t) => [siteKey(t), index('product_sales_days_day').on(t.siteId, t.day)],
);

/** What a product sold in the last 30 days; the id is the product's. */
export const productSales = sqliteTable(
  'product_sales',
  {
    siteId: siteId(),
    id: id(),
    pieces: integer('pieces').notNull().default(0),
    net: minor('net').notNull().default(0),
  },
  (t) => [siteKey(t), index('product_sales_net').on(t.siteId, t.net)],
);

/** How far the sums of the last 30 days have moved on; one row a store. */
export const salesWindow = sqliteTable(
  'sales_window',
  {
    siteId: siteId(),
    id: id(),
    lastDay: text('last_day').notNull(),
    /** When the next day begins. */
    nextAt: at('next_at').notNull(),
  },
  (t) => [siteKey(t), index('sales_window_due').on(t.nextAt)],
);
