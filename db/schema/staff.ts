import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ROLES } from '#features/staff/permissions.ts';
import { accounts } from './accounts.ts';
import { at, id, siteId, siteKey } from './columns.ts';

/*
 * Who may work in a store. Like accounts, these rows are in the platform's database whichever shard holds the rest of the
 * store: `peopleDbFor` opens them.
 */

const accountId = () =>
  text('account_id')
    .notNull()
    .references(() => accounts.id);

const roles = sql.raw(ROLES.map((role) => `'${role}'`).join(', '));

/** An account's place in one store. Name and e-mail are the account's, copied so that a store reads its own rows only. */
export const memberships = sqliteTable(
  'memberships',
  {
    siteId: siteId(),
    id: id(),
    accountId: accountId(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('memberships_account').on(t.siteId, t.accountId),
    uniqueIndex('memberships_email').on(t.siteId, t.email),
    index('memberships_stores').on(t.accountId),
    check('memberships_role', sql`${t.role} in (${roles})`),
  ],
);

/** A browser that is signed in to one store. Only the hash of its token is kept. */
export const staffSessions = sqliteTable(
  'staff_sessions',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    membershipId: text('membership_id').notNull(),
    accountId: text('account_id').notNull(),
    /** How it began. */
    method: text('method', { enum: ['password', 'passkey', 'handover', 'invitation'] }).notNull(),
    userAgent: text('user_agent').notNull().default(''),
    /** The network an address is in, never the address. */
    ipPrefix: text('ip_prefix').notNull().default(''),
    createdAt: at('created_at').notNull(),
    lastSeenAt: at('last_seen_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    /** When the person last proved who they are. */
    confirmedAt: at('confirmed_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('staff_sessions_token').on(t.siteId, t.tokenHash),
    index('staff_sessions_member').on(t.siteId, t.membershipId),
    index('staff_sessions_account').on(t.accountId),
    foreignKey({ columns: [t.siteId, t.membershipId], foreignColumns: [memberships.siteId, memberships.id] }),
    check('staff_sessions_method', sql`${t.method} in ('password', 'passkey', 'handover', 'invitation')`),
  ],
);

/** An offer to join a store, sent by e-mail. Only the hash of its token is kept. */
export const staffInvitations = sqliteTable(
  'staff_invitations',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    email: text('email').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    /** Name of the one who invited. */
    invitedBy: text('invited_by').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
    withdrawnAt: at('withdrawn_at'),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('staff_invitations_token').on(t.siteId, t.tokenHash),
    uniqueIndex('staff_invitations_open')
      .on(t.siteId, t.email)
      .where(sql`${t.acceptedAt} is null and ${t.withdrawnAt} is null`),
    check('staff_invitations_role', sql`${t.role} in (${roles})`),
  ],
);

/** Something a person still has to prove: the second factor after the password, or a signature by a passkey. */
export const staffChallenges = sqliteTable(
  'staff_challenges',
  {
    siteId: siteId(),
    id: id(),
    tokenHash: text('token_hash').notNull(),
    kind: text('kind', { enum: ['second-factor', 'passkey-sign-in', 'passkey-setup'] }).notNull(),
    /** Whose it is, once that is known. */
    accountId: text('account_id'),
    /** What a passkey has to sign. */
    challenge: text('challenge').notNull().default(''),
    attempts: integer('attempts').notNull().default(0),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('staff_challenges_token').on(t.siteId, t.tokenHash),
    index('staff_challenges_expiry').on(t.siteId, t.expiresAt),
    check('staff_challenges_kind', sql`${t.kind} in ('second-factor', 'passkey-sign-in', 'passkey-setup')`),
  ],
);

/** A key in a person's device. Browsers use it on the host it was made for only, so it belongs to a store. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    siteId: siteId(),
    id: id(),
    accountId: accountId(),
    credentialId: text('credential_id').notNull(),
    /** COSE key in base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    transports: text('transports', { mode: 'json' }).$type<string[]>().notNull(),
    /** The host it was made for. */
    rpId: text('rp_id').notNull(),
    name: text('name').notNull(),
    createdAt: at('created_at').notNull(),
    lastUsedAt: at('last_used_at'),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('passkeys_credential').on(t.siteId, t.credentialId),
    index('passkeys_account').on(t.siteId, t.accountId),
  ],
);

/** Brings a signed-in person from another store's host to this one. Only the code's hash is kept; it works once. */
export const handoverCodes = sqliteTable(
  'handover_codes',
  {
    siteId: siteId(),
    id: id(),
    codeHash: text('code_hash').notNull(),
    membershipId: text('membership_id').notNull(),
    /** When the person last proved who they are, at the store they come from. */
    confirmedAt: at('confirmed_at').notNull(),
    createdAt: at('created_at').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('handover_codes_code').on(t.siteId, t.codeHash),
    index('handover_codes_expiry').on(t.siteId, t.expiresAt),
    foreignKey({ columns: [t.siteId, t.membershipId], foreignColumns: [memberships.siteId, memberships.id] }),
  ],
);
