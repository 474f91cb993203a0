import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';
import { customers } from './customers.ts';

/*
 * Customers who sign in. An account is of one store, like the customer it belongs to, and there is none whose e-mail was not
 * shown to be its owner's. Of every token only the hash is kept.
 */

/** A customer's way in; the id is the customer's. */
export const customerAccounts = sqliteTable(
  'customer_accounts',
  {
    siteId: siteId(),
    id: id(),
    /** scrypt with its parameters and salt: see `src/lib/password.ts`. */
    passwordHash: text('password_hash').notNull(),
    passwordChangedAt: at('password_changed_at').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [siteKey(t), foreignKey({ columns: [t.siteId, t.id], foreignColumns: [customers.siteId, customers.id] })],
);

const customerId = () => text('customer_id').notNull();

/** A browser that a customer is signed in on. */
export const customerSessions = sqliteTable(
  'customer_sessions',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    customerId: customerId(),
    createdAt: at('created_at').notNull(),
    lastSeenAt: at('last_seen_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('customer_sessions_token').on(t.siteId, t.tokenHash),
    index('customer_sessions_customer').on(t.siteId, t.customerId),
    index('customer_sessions_expiry').on(t.siteId, t.expiresAt),
    foreignKey({ columns: [t.siteId, t.customerId], foreignColumns: [customerAccounts.siteId, customerAccounts.id] }),
  ],
);

/** Somebody who wants an account and was sent a link: there is none before the link is used. */
export const customerRegistrations = sqliteTable(
  'customer_registrations',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** As the customer will have it. */
    nameKey: text('name_key').notNull().default(''),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('customer_registrations_token').on(t.siteId, t.tokenHash),
    index('customer_registrations_email').on(t.siteId, t.email),
    index('customer_registrations_expiry').on(t.siteId, t.expiresAt),
  ],
);

/** A link to choose a new password. */
export const customerResets = sqliteTable(
  'customer_resets',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    customerId: customerId(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('customer_resets_token').on(t.siteId, t.tokenHash),
    index('customer_resets_customer').on(t.siteId, t.customerId),
    index('customer_resets_expiry').on(t.siteId, t.expiresAt),
    foreignKey({ columns: [t.siteId, t.customerId], foreignColumns: [customerAccounts.siteId, customerAccounts.id] }),
  ],
);

/** A link to another e-mail address, which is an account's from when the link is used. */
export const customerEmailChanges = sqliteTable(
  'customer_email_changes',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    customerId: customerId(),
    email: text('email').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('customer_email_changes_token').on(t.siteId, t.tokenHash),
    index('customer_email_changes_customer').on(t.siteId, t.customerId),
    index('customer_email_changes_expiry').on(t.siteId, t.expiresAt),
    foreignKey({ columns: [t.siteId, t.customerId], foreignColumns: [customerAccounts.siteId, customerAccounts.id] }),
  ],
);

/** How often something that is limited was tried in a store; the id is what, and a hash of whom. */
export const customerTries = sqliteTable(
  'customer_tries',
  {
    siteId: siteId(),
    id: id(),
    count: integer('count').notNull(),
    /** When the window that is counted began. */
    since: at('since').notNull(),
  },
  (t) => [siteKey(t), index('customer_tries_since').on(t.siteId, t.since)],
);
