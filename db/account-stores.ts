import { and, eq, ne, sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/d1';
import type { Role } from '#features/staff/permissions.ts';
import { newId } from '#lib/ids.ts';
import type { SiteId } from '#lib/site-id.ts';
import { domains, handoverCodes, memberships, sites, staffSessions } from './schema/index.ts';

/** How long, in milliseconds, a code brings someone to another store. */
export const HANDOVER_LIFE = 60 * 1000;

/** A store that someone works in. */
export type OwnStore = { siteId: SiteId; name: string; host: string; role: Role };

/** Who goes from one store to another: the session they have there, and when (epoch milliseconds) they last proved who they are. */
export type Leaving = { accountId: string; siteId: SiteId; sessionId: string; confirmedAt: number };

/** Where a person works, across stores: for the store switcher, and for going over to another one. */
export function accountStores(db: ReturnType<typeof drizzle>) {
  return {
    /** The stores that are not suspended, by name. */
    async storesOf(accountId: string): Promise<OwnStore[]> {
      const found = db
        .select({
          siteId: sql<SiteId>`${memberships.siteId}`.as('member_of'),
          name: sites.name,
          host: domains.host,
          role: memberships.role,
        })
        .from(memberships)
        .innerJoin(sites, and(eq(sites.id, memberships.siteId), ne(sites.status, 'suspended')))
        .innerJoin(domains, and(eq(domains.siteId, memberships.siteId), eq(domains.isPrimary, true)))
        .where(eq(memberships.accountId, accountId))
        .orderBy(sites.name);
      const [stores] = await db.batch([found]);
      return stores;
    },

    /**
     * Makes a code for another store, on `host`, and answers whether it did: when the account is a member there, and the
     * session that asks has not ended meanwhile. The code's row is that store's: at any other it is worth nothing. `now` in
     * epoch milliseconds.
     */
    async handOver(from: Leaving, host: string, codeHash: string, now: number): Promise<boolean> {
      const { accountId, siteId, sessionId, confirmedAt } = from;
      const code = sql`${newId()} as id, ${codeHash} as code_hash`;
      const times = sql`${confirmedAt} as confirmed_at, ${now} as created_at, ${now + HANDOVER_LIFE} as expires_at`;
      const stores = sql`${memberships} m join ${domains} d on d.site_id = m.site_id and d.is_primary = 1`;
      const elsewhere = sql`m.account_id = ${accountId} and d.host = ${host} and m.site_id <> ${siteId}`;
      const session = sql`select 1 from ${staffSessions} where site_id = ${siteId} and id = ${sessionId}`;
      const [made] = await db.batch([
        db
          .insert(handoverCodes)
          .select(
            sql`select m.site_id, ${code}, m.id as membership_id, ${times}, null as used_at from ${stores} where ${elsewhere} and exists (${session})`,
          )
          .returning({ id: handoverCodes.id }),
      ]);
      return made.length === 1;
    },
  };
}
