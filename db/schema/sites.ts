import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SiteId } from '#lib/site-id.ts';

/** A store. Platform table: read only through `db/platform.ts`. */
export const sites = sqliteTable(
  'sites',
  {
    id: text('id').$type<SiteId>().primaryKey(),
    /** Short key of letters and digits that is put before each of the store's search tokens. */
    key: text('key').notNull(),
    name: text('name').notNull(),
    status: text('status', { enum: ['active', 'maintenance', 'suspended'] })
      .notNull()
      .default('active'),
    /** The store's own words on its 503 page. */
    statusMessage: text('status_message'),
    /** Name of the D1 binding that holds this store's rows. */
    shard: text('shard').notNull().default('DB'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('sites_key').on(t.key),
    check('sites_key_plain', sql`${t.key} not glob '*[^a-z0-9]*' and length(${t.key}) between 1 and 8`),
    check('sites_status', sql`${t.status} in ('active', 'maintenance', 'suspended')`),
  ],
);

/** A hostname (lower case, punycode, no port) and the store that answers on it. Platform table. */
export const domains = sqliteTable(
  'domains',
  {
    host: text('host').primaryKey(),
    siteId: text('site_id')
      .$type<SiteId>()
      .notNull()
      .references(() => sites.id),
    isPrimary: integer('is_primary', { mode: 'boolean' }).notNull().default(false),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [
    index('domains_site').on(t.siteId),
    uniqueIndex('domains_one_primary')
      .on(t.siteId)
      .where(sql`${t.isPrimary} = 1`),
    check('domains_host_plain', sql`${t.host} = lower(${t.host}) and ${t.host} not glob '*[^a-z0-9.-]*'`),
  ],
);

/** What was done across stores, by whom and why. Append-only. Platform table. */
export const platformAudit = sqliteTable(
  'platform_audit',
  {
    id: text('id').primaryKey(),
    at: integer('at').notNull(),
    action: text('action').notNull(),
    reason: text('reason').notNull(),
    siteId: text('site_id').$type<SiteId>(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>(),
  },
  (t) => [index('platform_audit_at').on(t.at)],
);
