import { drizzle } from 'drizzle-orm/d1';
import { eq, or } from 'drizzle-orm';
import type { Site } from '#db/platform.ts';
import { siteDb, type SiteDb } from '#db/site-db.ts';
import type { SiteId } from '#lib/site-id.ts';

/*
 * What must not compile. Each expectation stands beside the same call as it may be made, so that it fails for the one
 * reason it names; when the lock goes, the compiler reports the expectation as unused.
 */

declare const d1: D1Database;
declare const site: SiteDb;
declare const store: Site;
declare const fromTheUrl: string;

// A store is chosen by its row, not by a string.
siteDb(d1, store);
siteDb(d1, { id: store.id, key: store.key });
// @ts-expect-error a string is no SiteId
siteDb(d1, { id: fromTheUrl, key: store.key });
// @ts-expect-error nor is a literal
const typed: SiteId = '01900000-0000-7000-8000-000000000001';
// @ts-expect-error the handle's own store cannot be changed
site.rows.settings.siteId = typed;

// Rows are stamped; a caller has no say in it.
const row = { id: 'general', value: {}, updatedAt: 0 };
site.insert('settings', row);
site.insert('settings', [row, row]);
// @ts-expect-error siteId in a row
site.insert('settings', { ...row, siteId: store.id });
const smuggled = { ...row, siteId: store.id };
// @ts-expect-error siteId in a variable
site.insert('settings', smuggled);
// @ts-expect-error siteId in a spread
site.insert('settings', { ...smuggled });
// @ts-expect-error siteId in one of several rows
site.insert('settings', [row, smuggled]);

site.update('settings', (r) => eq(r.id, 'general'), { updatedAt: 1 });
// @ts-expect-error siteId in a patch
site.update('settings', (r) => eq(r.id, 'general'), { updatedAt: 1, siteId: store.id });
// @ts-expect-error siteId in a patch, in a variable
site.update('settings', (r) => eq(r.id, 'general'), smuggled);

site.upsert('settings', row, { on: ['id'], set: () => ({ updatedAt: 1 }) });
// @ts-expect-error siteId in the row
site.upsert('settings', smuggled, { on: ['id'], set: () => ({ updatedAt: 1 }) });
// @ts-expect-error siteId in what is set
site.upsert('settings', row, { on: ['id'], set: () => ({ siteId: store.id }) });
// @ts-expect-error the store decides a conflict anyway
site.upsert('settings', row, { on: ['siteId'], set: () => ({ updatedAt: 1 }) });

// There are no words to change what was written to the audit log.
// @ts-expect-error not changed
site.update('auditLog', (r) => eq(r.id, 'a'), { action: 'nothing' });
// @ts-expect-error not removed
site.remove('auditLog', (r) => eq(r.id, 'a'));

// There are no words for other stores' tables, or for all rows of one.
site.remove('settings', (r) => or(eq(r.id, 'a'), eq(r.id, 'b')));
// @ts-expect-error no condition
site.remove('settings');
// @ts-expect-error no condition
site.update('settings', { updatedAt: 1 });
// @ts-expect-error a platform table
site.remove('sites', (r) => eq(r.id, store.id));
// @ts-expect-error a platform table
site.insert('domains', { host: 'a.example', isPrimary: true, createdAt: 0 });
// @ts-expect-error a platform table
site.update('platformAudit', (r) => eq(r.id, ''), { reason: '' });
// @ts-expect-error an unknown table
site.remove('things', (r) => eq(r.id, ''));
// @ts-expect-error a platform table has no rows here
void site.rows.sites;
// @ts-expect-error accounts belong to people, not to a store
void site.rows.accounts;
// @ts-expect-error a column the table has not
site.remove('settings', (r) => eq(r.slug, ''));

// A scoped write stays as it is.
// @ts-expect-error another condition would replace the store's
site.remove('settings', (r) => eq(r.id, '')).where(eq(site.rows.settings.id, ''));
// @ts-expect-error $dynamic would bring `where` back
site.update('settings', (r) => eq(r.id, ''), { updatedAt: 1 }).$dynamic();
// @ts-expect-error rows of elsewhere
site.update('settings', (r) => eq(r.id, ''), { updatedAt: 1 }).from(site.rows.pages);
// @ts-expect-error a conflict could be another store's
site.insert('settings', row).onConflictDoUpdate({ target: [], set: {} });

// Only statements run, and only on this store's database.
void site.write([site.insert('settings', row)]);
// @ts-expect-error no SQL in plain text
void site.write(['delete from settings']);
// @ts-expect-error no Drizzle of one's own
void site.write([drizzle(d1)]);
