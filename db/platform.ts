import { and, eq, exists, gt, inArray, isNotNull, lt, lte, or, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { announcementSettings, type Announcement } from '#features/content/announcement.ts';
import { legalSettings, type LegalSettings } from '#features/content/legal.ts';
import { generalSettings, type GeneralSettings } from '#features/settings/general.ts';
import { UNFINISHED_AFTER } from '#features/audit/intent.ts';
import { CART_KEPT_FOR } from '#features/cart/cart.ts';
import { GIVEN_UP_AFTER } from '#features/import/import-run.ts';
import { BODY_KEPT_FOR } from '#features/mail/queue-mail.ts';
import { typedStoreHost } from '#features/tenancy/host.ts';
import { themeSettings, type ThemeSettings } from '#features/theme/theme.ts';
import { DatabaseUnreachable } from '#lib/database-unreachable.ts';
import { newId } from '#lib/ids.ts';
import type { SiteId } from '#lib/site-id.ts';
import { journalled, newJournal, type Journal } from './journal.ts';
import { metered, newMeter, type Meter } from './metered.ts';
import {
  auditPending,
  carts,
  collections,
  domains,
  indexQueue,
  listingFacets,
  orders,
  outbox,
  platformAudit,
  productImports,
  providerKeys,
  refunds,
  salesQueue,
  salesWindow,
  settings,
  sites,
} from './schema/index.ts';
import { siteDb, type SiteDb } from './site-db.ts';

/*
 * Everything that crosses stores. Each such call is named here for its reason; what changes stores is written to the
 * cross-site audit log in the same batch.
 */

export type SiteStatus = 'active' | 'maintenance' | 'suspended';

/** A store as a request sees it: who it is, where it lives and how it looks. */
export type Site = {
  id: SiteId;
  key: string;
  status: SiteStatus;
  statusMessage: string | null;
  /** Name of the D1 binding that holds its rows. */
  shard: string;
  /** The host its pages live on; every other host of the store redirects there. */
  primaryHost: string;
  general: GeneralSettings;
  theme: ThemeSettings;
  announcement: Announcement;
  legal: LegalSettings;
  /** Changes whenever the theme does. */
  themeVersion: string;
};

export type Bindings = { DB: D1Database };

/**
 * The store that answers on `host`, or null. One round trip.
 * @throws DatabaseUnreachable when the database does not answer
 */
export async function siteByHost(d1: D1Database, host: string, meter: Meter = newMeter()): Promise<Site | null> {
  const db = drizzle(metered(d1, meter));
  const owner = db.select({ id: domains.siteId }).from(domains).where(eq(domains.host, host));
  const [[site], [primary], groups] = await db.batch([
    db.select().from(sites).where(inArray(sites.id, owner)),
    db
      .select({ host: domains.host })
      .from(domains)
      .where(and(inArray(domains.siteId, owner), eq(domains.isPrimary, true))),
    db
      .select()
      .from(settings)
      .where(and(inArray(settings.siteId, owner), inArray(settings.id, ['general', 'theme', 'announcement', 'legal']))),
  ]);
  if (!site) return null;
  const group = (id: string) => groups.find((row) => row.id === id);
  const theme = group('theme');
  return {
    id: site.id,
    key: site.key,
    status: site.status,
    statusMessage: site.statusMessage,
    shard: site.shard,
    primaryHost: primary?.host ?? host,
    general: generalSettings.parse(group('general')?.value),
    theme: themeSettings.parse(theme?.value ?? {}),
    announcement: announcementSettings.parse(group('announcement')?.value ?? {}),
    legal: legalSettings.parse(group('legal')?.value ?? {}),
    themeVersion: (theme?.updatedAt ?? 0).toString(36),
  };
}

/**
 * One store's handle on the database that its `shard` names.
 * @throws DatabaseUnreachable when no such binding exists
 */
export function dbFor(
  env: object,
  site: Pick<Site, 'id' | 'key' | 'shard'>,
  meter: Meter = newMeter(),
  journal: Journal = newJournal(),
): SiteDb {
  return siteDb(metered(journalled(shardOf(env, site.shard), journal), meter), site);
}

/**
 * The handle on who may work in a store: members, sessions, invitations. These rows are in the platform's database beside
 * the accounts, whichever shard holds the rest of the store.
 */
export function peopleDbFor(
  env: Bindings,
  site: Pick<Site, 'id' | 'key'>,
  meter: Meter = newMeter(),
  journal: Journal = newJournal(),
): SiteDb {
  return siteDb(metered(journalled(env.DB, journal), meter), site);
}

/** Whether the database answers at all. */
export async function databaseAnswers(d1: D1Database): Promise<boolean> {
  try {
    await d1.prepare('select 1').first();
    return true;
  } catch {
    return false;
  }
}

/** All stores with their hosts, the primary one first: for the operator and the local directory. */
export async function listSites(d1: D1Database) {
  const db = drizzle(d1);
  const [all, hosts] = await db.batch([
    db.select().from(sites).orderBy(sites.name),
    db
      .select()
      .from(domains)
      .orderBy(sql`${domains.isPrimary} desc`, domains.host),
  ]);
  return all.map((site) => ({ ...site, hosts: hosts.filter((row) => row.siteId === site.id).map((row) => row.host) }));
}

export type ListedSite = Awaited<ReturnType<typeof listSites>>[number];

export type NewStore = {
  id?: string;
  name: string;
  /** As they are typed: they are kept as requests look them up. */
  hosts: [string, ...string[]];
  general: GeneralSettings;
  theme: unknown;
};

/**
 * Opens a store on its hosts, the first of them primary.
 * @throws NotAStoreHost when no store can answer on a host
 * @throws when a host is taken (`UNIQUE constraint failed: domains.host`)
 */
export async function openStore(d1: D1Database, store: NewStore, now: number): Promise<ListedSite> {
  const db = drizzle(d1);
  const hosts = store.hosts.map(typedStoreHost);
  const id = (store.id ?? newId()) as SiteId;
  // Keys are handed out in order; the highest one is read in the same statement, so two openings cannot take the same.
  const nextKey = sql`'s' || (select coalesce(max(cast(substr(${sites.key}, 2) as integer)), 0) + 1 from ${sites})`;
  await db.batch([
    db
      .insert(sites)
      .values({ id, key: nextKey as unknown as string, name: store.name, createdAt: now, updatedAt: now }),
    ...hosts.map((host, i) => db.insert(domains).values({ host, siteId: id, isPrimary: i === 0, createdAt: now })),
    db
      .insert(settings)
      .values({ siteId: id, id: 'general', value: generalSettings.parse(store.general), updatedAt: now }),
    db.insert(settings).values({ siteId: id, id: 'theme', value: themeSettings.parse(store.theme), updatedAt: now }),
    db.insert(platformAudit).values(audit('store.open', 'A store was opened.', id, { hosts }, now)),
  ] as never);
  return (await listSites(d1)).find((site) => site.id === id)!;
}

/** Lets a store answer again, or gives its visitors a 503 with `message`. Takes effect within the look-up's TTL. */
export async function setStatus(d1: D1Database, id: SiteId, status: SiteStatus, message: string | null, now: number) {
  const db = drizzle(d1);
  await db.batch([
    db.update(sites).set({ status, statusMessage: message, updatedAt: now }).where(eq(sites.id, id)),
    db.insert(platformAudit).values(audit(`store.${status}`, 'An operator changed the status.', id, { message }, now)),
  ]);
}

/**
 * Lets a store answer on one more host, as its primary one or as a redirect. `typed` is kept as requests look it up.
 * @throws NotAStoreHost when no store can answer there
 * @throws when the host is taken
 */
export async function addDomain(d1: D1Database, id: SiteId, typed: string, primary: boolean, now: number) {
  const db = drizzle(d1);
  const host = typedStoreHost(typed);
  await db.batch([
    ...(primary ? [db.update(domains).set({ isPrimary: false }).where(eq(domains.siteId, id))] : []),
    db.insert(domains).values({ host, siteId: id, isPrimary: primary, createdAt: now }),
    db.insert(platformAudit).values(audit('store.domain', 'An operator added a domain.', id, { host, primary }, now)),
  ] as never);
}

/** Notes in the cross-site log what an operator does to a store by other means than those here. `now` in epoch milliseconds. */
export async function noteOperation(
  d1: D1Database,
  id: SiteId,
  action: string,
  reason: string,
  detail: Record<string, unknown>,
  now: number,
) {
  await drizzle(d1)
    .insert(platformAudit)
    .values(audit(action, reason, id, detail, now));
}

/**
 * The stores that have due work on any shard: unpaid orders to sweep, refunds to ask for, e-mail to send, products to index,
 * figures to keep, old carts and e-mails to clear, keys of payment providers that another key of the environment than
 * `keyId` sealed.
 */
export async function sitesWithWork(
  env: Bindings,
  now: number,
  keyId: string | null,
): Promise<Pick<Site, 'id' | 'key' | 'shard' | 'status'>[]> {
  const platform = drizzle(env.DB);
  const shards = await platform.selectDistinct({ name: sites.shard }).from(sites);
  const ids = (await Promise.all(shards.map(({ name }) => idsWithWork(shardOf(env, name), now, keyId)))).flat();
  if (!ids.length) return [];
  return platform
    .select({ id: sites.id, key: sites.key, shard: sites.shard, status: sites.status })
    .from(sites)
    .where(sql`${sites.id} in (select value from json_each(${JSON.stringify(ids)}))`);
}

async function idsWithWork(d1: D1Database, now: number, keyId: string | null): Promise<SiteId[]> {
  const db = drizzle(d1);
  const due = (column: SQLiteColumn) => and(isNotNull(column), lte(column, now));
  const found = await db.batch([
    db.selectDistinct({ id: orders.siteId }).from(orders).where(due(orders.expiresAt)),
    db.selectDistinct({ id: refunds.siteId }).from(refunds).where(due(refunds.askAt)),
    db.selectDistinct({ id: outbox.siteId }).from(outbox).where(due(outbox.nextAttemptAt)),
    db.selectDistinct({ id: indexQueue.siteId }).from(indexQueue),
    db.selectDistinct({ id: collections.siteId }).from(collections).where(isNotNull(collections.queuedUpTo)),
    db.selectDistinct({ id: salesQueue.siteId }).from(salesQueue),
    db.selectDistinct({ id: salesWindow.siteId }).from(salesWindow).where(due(salesWindow.nextAt)),
    // Two ranges of the index: what is not equal would walk it.
    db
      .selectDistinct({ id: providerKeys.siteId })
      .from(providerKeys)
      .where(keyId === null ? sql`false` : or(lt(providerKeys.keyId, keyId), gt(providerKeys.keyId, keyId))),
    db
      .selectDistinct({ id: auditPending.siteId })
      .from(auditPending)
      .where(lte(auditPending.at, now - UNFINISHED_AFTER)),
    // One look at each store's own part of the index: all that is kept would be walked otherwise.
    db
      .select({ id: sites.id })
      .from(sites)
      .where(
        or(
          exists(
            db
              .select({ one: sql`1` })
              .from(carts)
              .where(oldCarts(now)),
          ),
          exists(
            db
              .select({ one: sql`1` })
              .from(outbox)
              .where(oldBodies(now)),
          ),
        ),
      ),
    db.selectDistinct({ id: productImports.siteId }).from(productImports).where(leftImports(now)),
    db.selectDistinct({ id: listingFacets.siteId }).from(listingFacets).where(isNotNull(listingFacets.staleSince)),
  ]);
  return [...new Set(found.flat().map((row) => row.id))];
}

const oldCarts = (now: number) => and(eq(carts.siteId, sites.id), lte(carts.updatedAt, now - CART_KEPT_FOR));
// In the words of the index, which holds what is not over only.
const leftImports = (now: number) =>
  and(
    sql`${productImports.state} in ('checking', 'checked', 'running')`,
    lte(productImports.updatedAt, now - GIVEN_UP_AFTER),
  );
const oldBodies = (now: number) =>
  and(eq(outbox.siteId, sites.id), isNotNull(outbox.bodyHtml), lte(outbox.sentAt, now - BODY_KEPT_FOR));

function shardOf(env: object, name: string): D1Database {
  const d1 = (env as Record<string, D1Database | undefined>)[name];
  if (!d1) throw new DatabaseUnreachable(`The database ${name} is not bound to this Worker.`);
  return d1;
}

function audit(action: string, reason: string, siteId: SiteId, detail: Record<string, unknown>, at: number) {
  return { id: newId(), at, action, reason, siteId, detail };
}
