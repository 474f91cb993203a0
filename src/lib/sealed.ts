import { fromBase64Url, toBase64Url } from './base64url.ts';

/*
 * Secrets that must be read again (not only compared) are stored sealed: AES-256-GCM under a key made from APP_SECRET for
 * one purpose. What they are bound to is part of the seal, so a sealed text moved to another row, or another store, does
 * not open.
 */

/** What a key is for, and what the text belongs to: a store, an account. */
export type Bound = { purpose: string; to: string };

const VERSION = 'v1';
const IV_BYTES = 12;

/**
 * Seals a text: `v1.<iv>.<text>`, both in base64url.
 * @throws when `secret` is too short to be one
 */
export async function seal(text: string, secret: string, bound: Bound): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(algorithm(iv, bound), await keyOf(secret, bound.purpose), bytes(text));
  return [VERSION, toBase64Url(iv), toBase64Url(new Uint8Array(sealed))].join('.');
}

/**
 * Opens what `seal` made.
 * @throws when it was sealed with another secret, for another purpose or for something else, or was changed
 */
export async function unseal(sealed: string, secret: string, bound: Bound): Promise<string> {
  const [version, iv, text] = sealed.split('.');
  if (version !== VERSION || !iv || !text) throw new Error('This is no sealed text.');
  const key = await keyOf(secret, bound.purpose);
  const opened = await crypto.subtle.decrypt(algorithm(fromBase64Url(iv), bound), key, fromBase64Url(text));
  return new TextDecoder().decode(opened);
}

const algorithm = (iv: Uint8Array<ArrayBuffer>, { to }: Bound) => ({
  name: 'AES-GCM',
  iv,
  additionalData: bytes(to),
});

async function keyOf(secret: string, purpose: string): Promise<CryptoKey> {
  if (secret.length < 32) throw new Error('APP_SECRET must be set, with 32 characters or more.');
  const material = await crypto.subtle.importKey('raw', bytes(secret), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: bytes('hermes'), info: bytes(purpose) };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

const bytes = (text: string) => new TextEncoder().encode(text);
