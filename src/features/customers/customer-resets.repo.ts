import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import { LINK_LIFE } from './customer-links.ts';

export type ResetFor = { id: string; email: string; name: string };

/** Links to choose a new password. Times in epoch milliseconds. */
export function customerResetsRepo(site: SiteDb) {
  const { customers, customerResets: links } = site.rows;
  const open = (tokenHash: string, now: number) =>
    and(eq(links.tokenHash, tokenHash), isNull(links.usedAt), gt(links.expiresAt, now));

  return {
    /** Notes a link, once however often it is noted. Those that are too old are cleared away. */
    async begin(customerId: string, tokenHash: string, now: number): Promise<void> {
      await site.write([
        site.remove('customerResets', (row) => lte(row.expiresAt, now)),
        site.upsert(
          'customerResets',
          { ...{ id: newId(), tokenHash, customerId }, ...{ createdAt: now, expiresAt: now + LINK_LIFE } },
          { on: ['tokenHash'], set: (row) => ({ tokenHash: sql`${row.tokenHash}` }) },
        ),
      ]);
    },

    /** Whose password a link changes, or null when it was used or is too old. */
    byToken: (tokenHash: string, now: number): Question<ResetFor | null> => ({
      statements: [
        site
          .select({ id: customers.id, email: customers.email, name: customers.name })
          .from(links)
          .innerJoin(customers, eq(customers.id, links.customerId))
          .where(open(tokenHash, now))
          .limit(1),
      ],
      answer: ([rows]) => (rows as ResetFor[])[0] ?? null,
    }),

    /**
     * Sets a password by a link, once: of many at the same moment one does it. Ends every session of the customer and makes
     * their other links worthless. Answers whose it was, or null.
     */
    async finish(tokenHash: string, passwordHash: string, now: number): Promise<string | null> {
      const owner = sql`${site.select({ id: links.customerId }).from(links).where(open(tokenHash, now))}`;
      const [changed] = (await site.write([
        site
          .update('customerAccounts', (row) => eq(row.id, owner), { passwordHash, passwordChangedAt: now })
          .returning(),
        site.remove('customerSessions', (row) => eq(row.customerId, owner)),
        site.remove('customerEmailChanges', (row) => eq(row.customerId, owner)),
        site.update('customerResets', (row) => eq(row.customerId, owner), { usedAt: now }),
      ])) as unknown as [{ id: string }[]];
      return changed[0]?.id ?? null;
    },
  };
}
