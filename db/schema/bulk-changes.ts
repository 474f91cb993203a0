import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BulkAsk, BulkScope } from '#features/bulk/bulk-ask.ts';
import type { Cell } from '#features/bulk/cell.ts';
import { at, id, siteId, siteKey } from './columns.ts';

/** A change of many products at once, done in parts. `cursor` is where the next part begins. */
export const bulkChanges = sqliteTable(
  'bulk_changes',
  {
    siteId: siteId(),
    id: id(),
    accountId: text('account_id').notNull(),
    actorName: text('actor_name').notNull(),
    /** What was asked for, in words. */
    label: text('label').notNull(),
    ask: text('ask', { mode: 'json' }).$type<BulkAsk>().notNull(),
    scope: text('scope', { mode: 'json' }).$type<BulkScope>().notNull(),
    state: text('state', { enum: ['running', 'done', 'stopped', 'undoing', 'undone'] }).notNull(),
    cursor: text('cursor').notNull().default(''),
    /** Counts the parts done, so that two who go on at once do each part once. */
    part: integer('part').notNull().default(0),
    /** Products looked at, and products changed. */
    seen: integer('seen').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    index('bulk_changes_latest').on(t.siteId, t.createdAt),
    check('bulk_changes_state', sql`${t.state} in ('running', 'done', 'stopped', 'undoing', 'undone')`),
  ],
);

/** What a bulk change did to one product: each field as it was and as it became. Refers to no product: it outlives it. */
export const bulkChangeProducts = sqliteTable(
  'bulk_change_products',
  {
    siteId: siteId(),
    id: id(),
    changeId: text('change_id').notNull(),
    productId: text('product_id').notNull(),
    title: text('title').notNull(),
    cells: text('cells', { mode: 'json' }).$type<Cell[]>().notNull(),
    state: text('state', { enum: ['done', 'undone'] }).notNull(),
    /** Of what was undone, the fields that were not: somebody changed them since. */
    kept: text('kept', { mode: 'json' }).$type<Cell[]>().notNull(),
  },
  (t) => [
    siteKey(t),
    index('bulk_change_products_state').on(t.siteId, t.changeId, t.state, t.id),
    foreignKey({ columns: [t.siteId, t.changeId], foreignColumns: [bulkChanges.siteId, bulkChanges.id] }),
    check('bulk_change_products_state', sql`${t.state} in ('done', 'undone')`),
  ],
);
