import { and, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { accountGoes } from './customer-rows.ts';
import { nameKeyOf } from './name-key.ts';

/** A customer's way in. */
export type CustomerAccount = { id: string; email: string; name: string; passwordHash: string };

/** Accounts of a store's customers. Times in epoch milliseconds. */
export function customerAccountsRepo(site: SiteDb) {
  const { customers, customerAccounts: accounts, orders } = site.rows;
  const fields = {
    id: accounts.id,
    email: customers.email,
    name: customers.name,
    passwordHash: accounts.passwordHash,
  };
  const first = ([rows]: unknown[]) => (rows as CustomerAccount[])[0] ?? null;

  return {
    /** The account with this address, in lower case. Customers without an account have none. */
    byEmail: (email: string): Question<CustomerAccount | null> => ({
      statements: [
        site
          .select(fields)
          .from(customers)
          .innerJoin(accounts, eq(accounts.id, customers.id))
          .where(eq(customers.email, email))
          .limit(1),
      ],
      answer: first,
    }),

    byId: (id: string): Question<CustomerAccount | null> => ({
      statements: [
        site
          .select(fields)
          .from(accounts)
          .innerJoin(customers, eq(customers.id, accounts.id))
          .where(eq(accounts.id, id))
          .limit(1),
      ],
      answer: first,
    }),

    /** Sets a password and ends every session. The caller opens a new one for the browser it is used in. */
    async setPassword(id: string, passwordHash: string, now: number): Promise<void> {
      await site.write([
        site.update('customerAccounts', (row) => eq(row.id, id), { passwordHash, passwordChangedAt: now }),
        site.remove('customerSessions', (row) => eq(row.customerId, id)),
        site.remove('customerResets', (row) => eq(row.customerId, id)),
        site.remove('customerEmailChanges', (row) => eq(row.customerId, id)),
      ]);
    },

    async setContact(id: string, { name, phone }: { name: string; phone: string | null }, now: number): Promise<void> {
      const changed = { name, nameKey: nameKeyOf(name), phone, updatedAt: now };
      await site.write([site.update('customers', (row) => eq(row.id, id), changed)]);
    },

    /**
     * Takes the account away with its sessions, links and addresses. Orders stay with the store, and the customer as the one
     * who placed them; who never ordered is forgotten.
     */
    async remove(id: string): Promise<void> {
      const placed = site.select({ id: orders.id }).from(orders).where(eq(orders.customerId, id)).limit(1);
      await site.write([
        ...accountGoes(site, id),
        site.remove('customers', (row) => and(eq(row.id, id), sql`not exists ${placed}`)),
      ]);
    },
  };
}
