import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { Address } from '#features/address/address.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { MOST_ADDRESSES, type SavedAddress } from './addresses.ts';
import { addressFields } from './customer-rows.ts';

/** Addresses that customers keep. Each is asked for with its owner: nobody reaches another's by its id. */
export function customerAddressesRepo(site: SiteDb) {
  const { addresses } = site.rows;

  const ofCustomer = (customerId: string) =>
    site
      .select({ n: sql<number>`count(*)`.as('n') })
      .from(addresses)
      .where(eq(addresses.customerId, customerId));

  const onlyDefault = (customerId: string, id: string) => [
    site.update('addresses', (row) => and(eq(row.customerId, customerId), ne(row.id, id)), { isDefault: false }),
    site.update('addresses', (row) => and(eq(row.customerId, customerId), eq(row.id, id)), { isDefault: true }),
  ];

  return {
    /** All that a customer keeps, the default one first. */
    list: (customerId: string): Question<SavedAddress[]> => ({
      statements: [
        site
          .select(addressFields(site))
          .from(addresses)
          .where(eq(addresses.customerId, customerId))
          .orderBy(desc(addresses.isDefault), addresses.createdAt)
          .limit(MOST_ADDRESSES),
      ],
      answer: ([rows]) => rows as SavedAddress[],
    }),

    byId: (customerId: string, id: string): Question<SavedAddress | null> => ({
      statements: [
        site
          .select(addressFields(site))
          .from(addresses)
          .where(and(eq(addresses.id, id), eq(addresses.customerId, customerId)))
          .limit(1),
      ],
      answer: ([rows]) => (rows as SavedAddress[])[0] ?? null,
    }),

    /**
     * Keeps one more. The first one is the default by itself. Answers false when the customer keeps as many as one may.
     * `now` in epoch milliseconds.
     */
    async add(customerId: string, id: string, address: Address, isDefault: boolean, now: number): Promise<boolean> {
      const count = ofCustomer(customerId);
      try {
        await site.write([
          site.insert('addresses', {
            ...{ ...address, id, customerId },
            isDefault: false,
            createdAt: onlyIf<number>(sql`${count} < ${MOST_ADDRESSES}`, sql`${now}`),
          }),
          ...(isDefault ? onlyDefault(customerId, id) : []),
          site.update('addresses', (row) => and(eq(row.id, id), eq(row.customerId, customerId)), {
            isDefault: sql`case when ${count} = 1 then 1 else is_default end`,
          }),
        ]);
        return true;
      } catch (error) {
        if (brokenConstraint(error) === 'addresses.created_at') return false;
        throw error;
      }
    },

    async change(customerId: string, id: string, address: Address, isDefault: boolean): Promise<void> {
      await site.write([
        site.update('addresses', (row) => and(eq(row.id, id), eq(row.customerId, customerId)), address),
        ...(isDefault ? onlyDefault(customerId, id) : []),
      ]);
    },

    /** Which one checkout begins with. */
    async makeDefault(customerId: string, id: string): Promise<void> {
      await site.write(onlyDefault(customerId, id));
    },

    /** Forgets one; where it was the default, the oldest of the others is from then on. */
    async remove(customerId: string, id: string): Promise<void> {
      const hasDefault = site
        .select({ id: addresses.id })
        .from(addresses)
        .where(and(eq(addresses.customerId, customerId), eq(addresses.isDefault, true)));
      const oldest = site
        .select({ id: addresses.id })
        .from(addresses)
        .where(and(eq(addresses.customerId, customerId), sql`not exists ${hasDefault}`))
        .orderBy(addresses.createdAt)
        .limit(1);
      await site.write([
        site.remove('addresses', (row) => and(eq(row.id, id), eq(row.customerId, customerId))),
        site.update('addresses', (row) => and(eq(row.customerId, customerId), eq(row.id, sql`${oldest}`)), {
          isDefault: true,
        }),
      ]);
    },
  };
}
