import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { LINK_LIFE } from './customer-links.ts';

/** An address that becomes an account's, and the one that it has until then. */
export type EmailChange = { customerId: string; email: string; was: string };

/** How an account's e-mail address changes: by a link that is sent to the new one. Times in epoch milliseconds. */
export function customerEmailsRepo(site: SiteDb) {
  const { customers, customerAccounts: accounts, customerEmailChanges: links } = site.rows;
  const open = (tokenHash: string, now: number) =>
    and(eq(links.tokenHash, tokenHash), isNull(links.usedAt), gt(links.expiresAt, now));

  return {
    /** Notes a link. Those that are too old are cleared away. */
    async begin(customerId: string, email: string, tokenHash: string, now: number): Promise<void> {
      await site.write([
        site.remove('customerEmailChanges', (row) => lte(row.expiresAt, now)),
        site.insert('customerEmailChanges', {
          ...{ id: newId(), tokenHash, customerId, email },
          ...{ createdAt: now, expiresAt: now + LINK_LIFE },
        }),
      ]);
    },

    /** What a link changes, or null when it was used or is too old. */
    byToken: (tokenHash: string, now: number): Question<EmailChange | null> => ({
      statements: [
        site
          .select({ customerId: links.customerId, email: links.email, was: customers.email })
          .from(links)
          .innerJoin(customers, eq(customers.id, links.customerId))
          .where(open(tokenHash, now))
          .limit(1),
      ],
      answer: ([rows]) => (rows as EmailChange[])[0] ?? null,
    }),

    /**
     * Gives the account its new address, once. What a guest ordered with that address before becomes the account's. Answers
     * `used` when the link does not work any more, `taken` when the address is another account's.
     */
    async finish(tokenHash: string, now: number): Promise<'changed' | 'used' | 'taken'> {
      const email = sql`${site.select({ email: links.email }).from(links).where(open(tokenHash, now))}`;
      const owner = sql`${site.select({ id: links.customerId }).from(links).where(open(tokenHash, now))}`;
      const guest = sql`${site
        .select({ id: customers.id })
        .from(customers)
        .where(
          and(
            eq(customers.email, email),
            sql`not exists ${site.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, customers.id))}`,
          ),
        )}`;
      try {
        const results = await site.write([
          site.update('orders', (row) => eq(row.customerId, guest), { customerId: owner }),
          site.update('orders', (row) => and(eq(row.email, email), isNull(row.customerId)), { customerId: owner }),
          site.remove('customers', (row) => eq(row.id, guest)),
          site.update('customers', (row) => eq(row.id, owner), { email, updatedAt: now }).returning(),
          site.update('customerEmailChanges', (row) => eq(row.customerId, owner), { usedAt: now }),
        ]);
        return (results[3] as unknown[]).length === 1 ? 'changed' : 'used';
      } catch (error) {
        if (brokenConstraint(error) === 'customers.site_id, customers.email') return 'taken';
        throw error;
      }
    },
  };
}
