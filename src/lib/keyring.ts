import { seal, unseal, type Bound } from './sealed.ts';

/*
 * The keys that merchants' secrets are sealed with. They come from SECRET_KEYS, `id:secret,id:secret`: the first one seals,
 * all of them open, so that a new one can be put before the old and everything be sealed anew before the old one goes.
 * Without SECRET_KEYS there is one key, made from APP_SECRET.
 */

export type Keyring = readonly [Key, ...Key[]];
type Key = { id: string; secret: string };
/** A sealed text, and which key opens it. */
export type Sealed = { keyId: string; sealed: string };

export type KeyringEnv = { APP_SECRET?: string; SECRET_KEYS?: string };

/** @throws when SECRET_KEYS is not written as it should be; a secret that is too short is refused when it is used */
export function keyringOf({ SECRET_KEYS, APP_SECRET = '' }: KeyringEnv): Keyring {
  const keys = (SECRET_KEYS ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map(readKey);
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error('SECRET_KEYS has an id twice.');
  const [first, ...others] = [...keys, { id: 'app', secret: APP_SECRET }];
  return [first!, ...others];
}

/** Seals a text with the first key. */
export async function sealWith([{ id, secret }]: Keyring, text: string, bound: Bound): Promise<Sealed> {
  return { keyId: id, sealed: await seal(text, secret, bound) };
}

/**
 * Opens what was sealed with any of the keys.
 * @throws when the key is not there any more, or the text was sealed for something else or changed
 */
export async function openWith(keyring: Keyring, { keyId, sealed }: Sealed, bound: Bound): Promise<string> {
  const key = keyring.find(({ id }) => id === keyId);
  if (!key) throw new Error(`SECRET_KEYS has no key “${keyId}”.`);
  return unseal(sealed, key.secret, bound);
}

function readKey(text: string): Key {
  const [, id, secret] = /^([A-Za-z0-9-]{1,20}):(.+)$/.exec(text) ?? [];
  if (!id || !secret) throw new Error('SECRET_KEYS is written like 2026-11:a-long-secret,2026-01:an-older-one.');
  return { id, secret };
}
