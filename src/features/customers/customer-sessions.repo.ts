import { and, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint, computed } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import type { SavedAddress } from './addresses.ts';
import type { Customer } from './customer.ts';
import { addressFields } from './customer-rows.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A session ends this long after it began, in milliseconds, whatever happens. */
export const SESSION_LIFE = 90 * DAY;
/** It ends sooner when nobody has used it for this long, in milliseconds. */
export const IDLE_LIFE = 30 * DAY;

export type NewCustomerSession = {
  tokenHash: string;
  customerId: string;
  /** As it was when the password was compared: a session begins only while it is still that one. */
  passwordHash: string;
};

/** Browsers that customers are signed in on. Times in epoch milliseconds. */
export function customerSessionsRepo(site: SiteDb) {
  const { customers, customerAccounts, customerSessions: sessions, addresses } = site.rows;

  const works = (tokenHash: string, now: number) =>
    and(eq(sessions.tokenHash, tokenHash), gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, now - IDLE_LIFE));

  const holder = (tokenHash: string, now: number) =>
    site
      .select({
        id: customers.id,
        email: customers.email,
        name: customers.name,
        phone: customers.phone,
        sessionId: sessions.id,
        lastSeenAt: sessions.lastSeenAt,
      })
      .from(sessions)
      .innerJoin(customers, eq(customers.id, sessions.customerId))
      .where(works(tokenHash, now))
      .limit(1);

  return {
    /** Who holds this token; null when there is none, or its session ended. */
    byToken(tokenHash: string | null, now: number): Question<Customer | null> {
      if (tokenHash === null) return { statements: [], answer: () => null };
      return { statements: [holder(tokenHash, now)], answer: ([rows]) => (rows as Customer[])[0] ?? null };
    },

    /** Who holds this token, with the addresses they keep: what checkout begins with. The default one is first. */
    shopper(tokenHash: string | null, now: number): Question<{ customer: Customer; addresses: SavedAddress[] } | null> {
      if (tokenHash === null) return { statements: [], answer: () => null };
      const owner = site.select({ id: sessions.customerId }).from(sessions).where(works(tokenHash, now)).limit(1);
      const kept = site
        .select(addressFields(site))
        .from(addresses)
        .where(eq(addresses.customerId, sql`(${owner})`))
        .orderBy(desc(addresses.isDefault), addresses.createdAt)
        .limit(20);
      return {
        statements: [holder(tokenHash, now), kept],
        answer([found, rows]) {
          const [customer] = found as Customer[];
          return customer ? { customer, addresses: rows as SavedAddress[] } : null;
        },
      };
    },

    /**
     * Begins a session, unless the password was replaced since it was compared: that ends all sessions, and this one would
     * begin too late to be among them. Answers whether it was done. Clears away sessions that are over.
     */
    async open({ tokenHash, customerId, passwordHash }: NewCustomerSession, now: number): Promise<boolean> {
      const account = site
        .select({ id: customerAccounts.id })
        .from(customerAccounts)
        .where(and(eq(customerAccounts.id, customerId), eq(customerAccounts.passwordHash, passwordHash)));
      const times = { createdAt: now, lastSeenAt: now, expiresAt: now + SESSION_LIFE };
      const session = { id: newId(), tokenHash, customerId: computed<string>(sql`${account}`), ...times };
      try {
        await site.write([
          site.remove('customerSessions', (row) => lte(row.expiresAt, now)),
          site.insert('customerSessions', session),
        ]);
        return true;
      } catch (error) {
        if (brokenConstraint(error) === 'customer_sessions.customer_id') return false;
        throw error;
      }
    },

    /** Notes that it is in use. */
    async seen(id: string, now: number): Promise<void> {
      await site.write([site.update('customerSessions', (row) => eq(row.id, id), { lastSeenAt: now })]);
    },

    /** Ends one session of a customer: nobody ends another's by its id. */
    async close(id: string, customerId: string): Promise<void> {
      await site.write([site.remove('customerSessions', (row) => and(eq(row.id, id), eq(row.customerId, customerId)))]);
    },
  };
}
