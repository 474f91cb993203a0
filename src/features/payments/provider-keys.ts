import type { Question } from '#db/site-db.ts';
import { keyringOf, openWith, sealWith, type KeyringEnv, type Sealed } from '#lib/keyring.ts';

/** A key as it is stored. `id` is the provider's id and the field's name: `test.signingKey`. */
export type StoredKey = Sealed & { id: string; ending: string; setBy: string; updatedAt: number };
/** What is known of a key without opening it. `updatedAt` in epoch milliseconds. */
export type KnownKey = Omit<StoredKey, keyof Sealed>;
/** A provider's keys by the names of their fields, read and opened when they are needed. */
export type OpenKeys = (provider: string) => Promise<Record<string, string>>;

type Keys = {
  siteId: string;
  ask: (questions: { keys: Question<StoredKey[]> }) => Promise<{ keys: StoredKey[] }>;
  providerKeys: { all: () => Question<StoredKey[]> };
};

/** What a sealed key belongs to: moved to another store, provider or field it does not open. */
const boundTo = (siteId: string, id: string) => ({ purpose: 'provider-key', to: `${siteId}.${id}` });

export const keyId = (provider: string, field: string): string => `${provider}.${field}`;

/** Opens the keys of a store's providers. @throws when one was sealed with a key that this deployment does not have */
export const openKeys =
  ({ siteId, ask, providerKeys }: Keys, env: KeyringEnv): OpenKeys =>
  async (provider) => {
    const { keys } = await ask({ keys: providerKeys.all() });
    const own = keys.filter(({ id }) => id.startsWith(`${provider}.`));
    const keyring = keyringOf(env);
    const opened = own.map(async (key) => {
      const text = await openWith(keyring, key, boundTo(siteId, key.id));
      return [key.id.slice(provider.length + 1), text] as const;
    });
    return Object.fromEntries(await Promise.all(opened));
  };

/** Seals a key for a store, to be stored. */
export const sealKey = (siteId: string, id: string, key: string, env: KeyringEnv): Promise<Sealed> =>
  sealWith(keyringOf(env), key, boundTo(siteId, id));

/** The keys that are sealed with an older key of the environment, sealed with the current one. */
export async function resealed(
  siteId: string,
  keys: readonly StoredKey[],
  env: KeyringEnv,
): Promise<{ old: StoredKey; fresh: Sealed }[]> {
  const keyring = keyringOf(env);
  const older = keys.filter(({ keyId }) => keyId !== keyring[0].id);
  return Promise.all(
    older.map(async (old) => {
      const text = await openWith(keyring, old, boundTo(siteId, old.id));
      return { old, fresh: await sealWith(keyring, text, boundTo(siteId, old.id)) };
    }),
  );
}
