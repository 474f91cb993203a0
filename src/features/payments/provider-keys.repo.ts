import { and, asc, eq } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { Sealed } from '#lib/keyring.ts';
import type { StoredKey } from './provider-keys.ts';

/** The sealed keys of a store's payment providers. Nothing here opens them. */
export function providerKeysRepo(site: SiteDb) {
  const { providerKeys } = site.rows;
  const { id, keyId, sealed, ending, setBy, updatedAt } = providerKeys;
  return {
    all: (): Question<StoredKey[]> => ({
      statements: [site.select({ id, keyId, sealed, ending, setBy, updatedAt }).from(providerKeys).orderBy(asc(id))],
      answer: ([rows]) => rows as StoredKey[],
    }),

    /** Stores a key in the place of the one before it. */
    async put(key: StoredKey): Promise<void> {
      await site.write([site.remove('providerKeys', (row) => eq(row.id, key.id)), site.insert('providerKeys', key)]);
    },

    async remove(wanted: string): Promise<void> {
      await site.write([site.remove('providerKeys', (row) => eq(row.id, wanted))]);
    },

    /** Puts a fresh seal on keys, except on those that were set anew meanwhile. */
    async reseal(keys: readonly { old: StoredKey; fresh: Sealed }[]): Promise<void> {
      await site.write(
        keys.map(({ old, fresh }) =>
          site.update('providerKeys', (row) => and(eq(row.id, old.id), eq(row.sealed, old.sealed)), fresh),
        ),
      );
    },
  };
}
