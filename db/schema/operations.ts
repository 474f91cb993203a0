import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** A number that only goes up, per store (`order`). */
export const counters = sqliteTable(
  'counters',
  { siteId: siteId(), id: id(), value: integer('value').notNull() },
  (t) => [siteKey(t)],
);

/** The answer to a request that may be repeated. The id is the key the request carried, within its scope. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    siteId: siteId(),
    id: id(),
    scope: text('scope').notNull(),
    answer: text('answer', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [siteKey(t), index('idempotency_keys_created').on(t.siteId, t.createdAt)],
);

/** E-mail to be sent, written in the same batch as what it tells about. The id makes sending it twice impossible. */
export const outbox = sqliteTable(
  'outbox',
  {
    siteId: siteId(),
    id: id(),
    kind: text('kind').notNull(),
    recipient: text('recipient').notNull(),
    payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    state: text('state', { enum: ['queued', 'sent', 'failed'] }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: at('next_attempt_at'),
    sentAt: at('sent_at'),
    subject: text('subject'),
    bodyHtml: text('body_html'),
    bodyText: text('body_text'),
    lastError: text('last_error'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('outbox_due')
      .on(t.nextAttemptAt)
      .where(sql`${t.nextAttemptAt} is not null`),
    index('outbox_created').on(t.siteId, t.createdAt),
    index('outbox_bodies')
      .on(t.siteId, t.sentAt)
      .where(sql`${t.bodyHtml} is not null`),
    index('outbox_recipient').on(t.siteId, t.recipient),
    check('outbox_state', sql`${t.state} in ('queued', 'sent', 'failed')`),
  ],
);
