import { foreignKey, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** The fields that an action changed, as they were or became. */
export type AuditFields = Record<string, unknown>;

/** Who did what in a store, from where. Append-only: a store's handle has no words to change or remove an entry. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    siteId: siteId(),
    /** UUIDv7: the order of ids is the order of events. */
    id: id(),
    at: at('at').notNull(),
    /** No reference: what was done stays true when the account is gone. */
    accountId: text('account_id'),
    actorName: text('actor_name').notNull(),
    actorEmail: text('actor_email').notNull().default(''),
    /** Noun and verb: `product.update`. */
    action: text('action').notNull(),
    subjectKind: text('subject_kind').notNull().default(''),
    subjectId: text('subject_id').notNull().default(''),
    /** What people call it: a product's title, an order's number. */
    subject: text('subject').notNull().default(''),
    before: text('before', { mode: 'json' }).$type<AuditFields>(),
    after: text('after', { mode: 'json' }).$type<AuditFields>(),
    ipPrefix: text('ip_prefix').notNull().default(''),
    requestId: text('request_id').notNull().default(''),
  },
  (t) => [
    siteKey(t),
    index('audit_log_person').on(t.siteId, t.accountId, t.id),
    index('audit_log_action').on(t.siteId, t.action, t.id),
    index('audit_log_subject').on(t.siteId, t.subjectId, t.id),
  ],
);

/**
 * The words an entry is found by; the id is the entry's. A trigger puts them into the full-text table `audit_text`. Append-only
 * like the log.
 */
export const auditSearch = sqliteTable(
  'audit_search',
  {
    siteId: siteId(),
    id: id(),
    /** Row number in the full-text table, in the order of events; unique in the database. */
    doc: integer('doc').notNull(),
    /** Tokens, each with the store's prefix. */
    tokens: text('tokens').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('audit_search_doc').on(t.doc),
    foreignKey({ columns: [t.siteId, t.id], foreignColumns: [auditLog.siteId, auditLog.id] }),
  ],
);

/**
 * What a member of staff is changing just now, noted in the same batch as the change. The batch that writes the log removes
 * it; what stays was changed by a request that did not get to telling.
 */
export const auditPending = sqliteTable(
  'audit_pending',
  {
    siteId: siteId(),
    /** The request's. */
    id: id(),
    at: at('at').notNull(),
    accountId: text('account_id'),
    actorName: text('actor_name').notNull(),
    actorEmail: text('actor_email').notNull().default(''),
    /** Name of the action that was called: `admin.team.setRole`. */
    action: text('action').notNull(),
    /** What it was called with, without secrets. */
    asked: text('asked', { mode: 'json' }).$type<AuditFields>().notNull(),
    ipPrefix: text('ip_prefix').notNull().default(''),
  },
  (t) => [siteKey(t), index('audit_pending_due').on(t.at)],
);
