import { NotAStoreHost, typedStoreHost } from '#features/tenancy/host.ts';
import { Failure } from './log.mjs';

/** A typed host as stores are found by it; null for what can never be a store's. */
export function hostOf(typed: string): string | null {
  try {
    return typedStoreHost(typed);
  } catch (error) {
    if (error instanceof NotAStoreHost) return null;
    throw error;
  }
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
