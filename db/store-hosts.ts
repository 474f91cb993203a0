import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import type { SiteId } from '#lib/site-id.ts';
import { metered, type Meter } from './metered.ts';
import { domains } from './schema/index.ts';

export type StoreHost = { host: string; isPrimary: boolean };

/** The hosts that a store answers on, the primary one first. One round trip. */
export async function hostsOf(d1: D1Database, id: SiteId, meter: Meter): Promise<StoreHost[]> {
  const db = drizzle(metered(d1, meter));
  const { host, isPrimary } = domains;
  const [hosts] = await db.batch([
    db
      .select({ host, isPrimary })
      .from(domains)
      .where(eq(domains.siteId, id))
      .orderBy(sql`${isPrimary} desc`, host),
  ]);
  return hosts;
}
