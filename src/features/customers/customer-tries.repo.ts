import { eq, lte, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import type { Tries } from '#features/staff/tries.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How often customers, and strangers, tried what is limited. */
export function customerTriesRepo(site: SiteDb) {
  const { customerTries: tries } = site.rows;
  return {
    /**
     * Counts one more try under each key and answers how many there are in its window. `window` in milliseconds, `now` in
     * epoch milliseconds; tries at the same moment are each counted. Those of yesterday are cleared away.
     */
    async count(keys: readonly string[], window: number, now: number): Promise<Tries[]> {
      const results = await site.write([
        site.remove('customerTries', (row) => lte(row.since, now - DAY)),
        ...keys.map((id) =>
          site.upsert(
            'customerTries',
            { id, count: 1, since: now },
            {
              on: ['id'],
              set: (row) => ({
                count: sql`case when ${row.since} <= ${now - window} then 1 else ${row.count} + 1 end`,
                since: sql`case when ${row.since} <= ${now - window} then ${now} else ${row.since} end`,
              }),
            },
          ),
        ),
        ...keys.map((id) =>
          site.select({ count: tries.count, since: tries.since }).from(tries).where(eq(tries.id, id)),
        ),
      ]);
      return results.slice(1 + keys.length).map((rows) => (rows as [Tries])[0]);
    },

    async forget(key: string): Promise<void> {
      await site.write([site.remove('customerTries', (row) => eq(row.id, key))]);
    },
  };
}
