import { and, eq, ne, sql } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/d1';
import type { Role } from '#features/staff/permissions.ts';
import { newId } from '#lib/ids.ts';
import type { SiteId } from '#lib/site-id.ts';
import { domains, handoverCodes, memberships, sites } from './schema/index.ts';

/** How long, in milliseconds, a code brings someone to another store. */
export const HANDOVER_LIFE = 60 * 1000;

/** A store that someone works in. */
export type OwnStore = { siteId: SiteId; name: string; host: string; role: Role };

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
     * Makes a code for the store on `host`, if the account is a member there, and answers whether it is. The code's row is
     * that store's: at any other it is worth nothing. Times in epoch milliseconds.
     * @param confirmedAt when the person last proved who they are
     */
    async handOver(
      accountId: string,
      host: string,
      codeHash: string,
      confirmedAt: number,
      now: number,
    ): Promise<boolean> {
      const code = sql`${newId()} as id, ${codeHash} as code_hash`;
      const times = sql`${confirmedAt} as confirmed_at, ${now} as created_at, ${now + HANDOVER_LIFE} as expires_at`;
      const from = sql`${memberships} m join ${domains} d on d.site_id = m.site_id and d.is_primary = 1`;
      const [made] = await db.batch([
        db
          .insert(handoverCodes)
          .select(
            sql`select m.site_id, ${code}, m.id as membership_id, ${times}, null as used_at from ${from} where m.account_id = ${accountId} and d.host = ${host}`,
          )
          .returning({ id: handoverCodes.id }),
      ]);
      return made.length === 1;
    },
  };
}
