import { and, eq, gt, isNull, lte, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint, computed } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { LINK_LIFE } from './customer-links.ts';
import { nameKeyOf } from './name-key.ts';

/** Who a link was sent to. */
export type Joining = { email: string; name: string };

/** What became of using a link: an account, or nothing because the link does not work (any more) or there is an account. */
export type Joined = { kind: 'joined'; customerId: string } | { kind: 'used' } | { kind: 'taken' };

/** How customers get accounts: by a link that only the owner of the address has. Times in epoch milliseconds. */
export function customerJoiningRepo(site: SiteDb) {
  const { customers, customerRegistrations: links } = site.rows;
  const open = (tokenHash: string, now: number) =>
    and(eq(links.tokenHash, tokenHash), isNull(links.usedAt), gt(links.expiresAt, now));

  return {
    /** Notes a link. Those that are too old are cleared away. */
    async begin(joining: Joining, tokenHash: string, now: number): Promise<void> {
      await site.write([
        site.remove('customerRegistrations', (row) => lte(row.expiresAt, now)),
        site.insert('customerRegistrations', {
          ...{ id: newId(), tokenHash, ...joining, nameKey: nameKeyOf(joining.name) },
          ...{ createdAt: now, expiresAt: now + LINK_LIFE },
        }),
      ]);
    },

    /** Who a link was sent to, or null when it was used or is too old. */
    byToken: (tokenHash: string, now: number): Question<Joining | null> => ({
      statements: [
        site.select({ email: links.email, name: links.name }).from(links).where(open(tokenHash, now)).limit(1),
      ],
      answer: ([rows]) => (rows as Joining[])[0] ?? null,
    }),

    /**
     * Makes the account that a link promises, once: of many at the same moment one does it. What was ordered with the
     * address before is the account's from then on.
     */
    async finish(tokenHash: string, passwordHash: string, now: number): Promise<Joined> {
      const email = sql`${site.select({ email: links.email }).from(links).where(open(tokenHash, now))}`;
      const name = sql`${site.select({ name: links.name }).from(links).where(open(tokenHash, now))}`;
      const nameKey = sql`${site.select({ nameKey: links.nameKey }).from(links).where(open(tokenHash, now))}`;
      const customer = site.select({ id: customers.id }).from(customers).where(eq(customers.email, email));
      try {
        const results = await site.write([
          // No link, no address: refused, and with it everything that follows.
          site.upsert(
            'customers',
            {
              ...{ id: newId(), email: computed<string>(email), name: computed<string>(name) },
              ...{ nameKey: computed<string>(nameKey), createdAt: now, updatedAt: now },
            },
            {
              on: ['email'],
              set: (row) => ({
                name: sql`case when excluded.name = '' then ${row.name} else excluded.name end`,
                nameKey: sql`case when excluded.name = '' then ${row.nameKey} else excluded.name_key end`,
                updatedAt: now,
              }),
            },
          ),
          site.insert('customerAccounts', {
            ...{ id: computed<string>(sql`${customer}`), passwordHash },
            ...{ passwordChangedAt: now, createdAt: now },
          }),
          customer,
          site.update('orders', (row) => and(eq(row.email, email), isNull(row.customerId)), {
            customerId: sql`${customer}`,
          }),
          site.update('customerRegistrations', (row) => eq(row.email, email), { usedAt: now }),
        ]);
        const [{ id }] = results[2] as [{ id: string }];
        return { kind: 'joined', customerId: id };
      } catch (error) {
        const broken = brokenConstraint(error);
        if (broken === 'customers.email') return { kind: 'used' };
        if (broken === 'customer_accounts.site_id, customer_accounts.id') return { kind: 'taken' };
        throw error;
      }
    },
  };
}
