import { and, desc, eq } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';

/** A key in a person's device. Times in epoch milliseconds. */
export type Passkey = {
  id: string;
  accountId: string;
  credentialId: string;
  /** COSE key in base64url. */
  publicKey: string;
  counter: number;
  transports: string[];
  rpId: string;
  name: string;
  createdAt: number;
  lastUsedAt: number | null;
};

/** Passkeys made for this store's host. Times in epoch milliseconds. */
export function passkeysRepo(people: SiteDb) {
  const { passkeys } = people.rows;
  const shown = {
    id: passkeys.id,
    accountId: passkeys.accountId,
    credentialId: passkeys.credentialId,
    publicKey: passkeys.publicKey,
    counter: passkeys.counter,
    transports: passkeys.transports,
    rpId: passkeys.rpId,
    name: passkeys.name,
    createdAt: passkeys.createdAt,
    lastUsedAt: passkeys.lastUsedAt,
  };
  return {
    async ofAccount(accountId: string): Promise<Passkey[]> {
      const found = people.select(shown).from(passkeys).where(eq(passkeys.accountId, accountId));
      const [rows] = await people.write([found.orderBy(desc(passkeys.createdAt)).limit(50)]);
      return rows as Passkey[];
    },

    async byCredential(credentialId: string): Promise<Passkey | null> {
      const found = people.select(shown).from(passkeys).where(eq(passkeys.credentialId, credentialId)).limit(1);
      const [rows] = (await people.write([found])) as [Passkey[]];
      return rows[0] ?? null;
    },

    /** @throws when the credential is known already (`UNIQUE constraint failed`) */
    async add(passkey: Omit<Passkey, 'createdAt' | 'lastUsedAt'>, now: number): Promise<void> {
      await people.write([people.insert('passkeys', { ...passkey, createdAt: now, lastUsedAt: null })]);
    },

    /** Notes a use and the counter that came with it. */
    async used(id: string, counter: number, now: number): Promise<void> {
      await people.write([people.update('passkeys', (row) => eq(row.id, id), { counter, lastUsedAt: now })]);
    },

    /** Answers the name of what was removed; nobody removes another's. */
    async remove(id: string, accountId: string): Promise<string | null> {
      const [gone] = (await people.write([
        people.remove('passkeys', (row) => and(eq(row.id, id), eq(row.accountId, accountId))).returning(),
      ])) as [{ name: string }[]];
      return gone[0]?.name ?? null;
    },
  };
}
