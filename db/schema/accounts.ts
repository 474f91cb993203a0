import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SiteId } from '#lib/site-id.ts';
import { at } from './columns.ts';
import { sites } from './sites.ts';

/*
 * People who work in stores. One account signs in at every store it is a member of, so these belong to the platform: they
 * are read only through `db/accounts.ts`.
 */

export const accounts = sqliteTable(
  'accounts',
  {
    id: text('id').primaryKey(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** scrypt with its parameters and salt: see `src/lib/password.ts`. */
    passwordHash: text('password_hash').notNull(),
    passwordChangedAt: at('password_changed_at').notNull(),
    /** Sealed with a key made from APP_SECRET and bound to the account. */
    totpSecret: text('totp_secret'),
    /** Since when a second factor is asked for; null while it is only being set up. */
    totpSince: at('totp_since'),
    /** The last 30-second step whose code was taken: no code is taken twice. */
    totpStep: integer('totp_step'),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('accounts_email').on(t.email),
    check('accounts_email_folded', sql`${t.email} = lower(${t.email})`),
    check('accounts_totp', sql`${t.totpSince} is null or ${t.totpSecret} is not null`),
  ],
);

/** One-time codes for the day the second factor is lost. Only hashes are kept. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    codeHash: text('code_hash').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [uniqueIndex('recovery_codes_account').on(t.accountId, t.codeHash)],
);

/** Links to choose a new password, asked for at one store. Only the token's hash is kept; it works once. */
export const passwordResets = sqliteTable(
  'password_resets',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    siteId: text('site_id')
      .$type<SiteId>()
      .notNull()
      .references(() => sites.id),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [uniqueIndex('password_resets_token').on(t.tokenHash), index('password_resets_account').on(t.accountId)],
);

/** How often something that is limited was tried, by account or by address, whatever store it was tried at. */
export const signInAttempts = sqliteTable(
  'sign_in_attempts',
  {
    /** What is limited and a hash of whom: no address or e-mail stands here. */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    /** When the window that is counted began. */
    since: at('since').notNull(),
  },
  (t) => [index('sign_in_attempts_since').on(t.since)],
);
