import { v7 } from 'uuid';
import { toBase64Url } from './base64url.ts';

/** A new UUIDv7: unique, and in the order of creation. */
export const newId = (): string => v7();

/** A random token of 256 bits for addresses and cookies, in base64url. */
export function newToken(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** SHA-256 of a text in hex: what is stored of a token that the browser holds. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
