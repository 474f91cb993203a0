import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, minor, siteId, siteKey } from './columns.ts';

/** A person as one store knows them. The same person at two stores is two customers. */
export const customers = sqliteTable(
  'customers',
  {
    siteId: siteId(),
    id: id(),
    email: text('email').notNull(),
    name: text('name').notNull().default(''),
    /** The name as it is sorted and found by, without accents and signs. */
    nameKey: text('name_key').notNull().default(''),
    phone: text('phone'),
    /** The store's own words for them, and what it has noted. */
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull().default([]),
    note: text('note').notNull().default(''),
    /** Orders of theirs that stand, and the money that came in less what was given back. Kept by triggers. */
    orderCount: integer('order_count').notNull().default(0),
    spent: minor('spent').notNull().default(0),
    lastOrderAt: at('last_order_at'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('customers_email').on(t.siteId, t.email),
    index('customers_name').on(t.siteId, t.nameKey, t.id),
  ],
);

export const addresses = sqliteTable(
  'addresses',
  {
    siteId: siteId(),
    id: id(),
    customerId: text('customer_id').notNull(),
    name: text('name').notNull(),
    company: text('company').notNull().default(''),
    line1: text('line1').notNull(),
    line2: text('line2').notNull().default(''),
    city: text('city').notNull().default(''),
    region: text('region').notNull().default(''),
    postcode: text('postcode').notNull().default(''),
    country: text('country').notNull(),
    isDefault: integer('is_default', { mode: 'boolean' }).notNull().default(false),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('addresses_customer').on(t.siteId, t.customerId),
    foreignKey({ columns: [t.siteId, t.customerId], foreignColumns: [customers.siteId, customers.id] }),
  ],
);
