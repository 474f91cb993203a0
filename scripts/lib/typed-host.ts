import { storeHost } from '#features/tenancy/host.ts';
import { Failure } from './log.mjs';

/**
 * A host as people type it (any case, Unicode, with a port or a whole address around it), as stores are found by it.
 * Null for what can never be a store's: an IP address, or no host at all.
 */
export function hostOf(typed: string): string | null {
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`;
  return URL.canParse(address) ? storeHost(new URL(address).hostname) : null;
}

/** @throws {Failure} when it can never be a store's host */
export function storeHostOf(typed: string): string {
  const host = hostOf(typed);
  if (!host)
    throw new Failure(
      `${typed || 'Nothing'} is no host of a store.`,
      'A host is a name like shop.example.com, not an IP address.',
    );
  return host;
}
