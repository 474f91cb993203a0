import { siteByHost, type Site } from '#db/platform.ts';
import type { Meter } from '#db/metered.ts';
import { boundedCache } from './bounded-cache.ts';

/** How long, in milliseconds, a host's answer is kept in memory: a suspension takes effect within this time. */
export const SITE_TTL = 10_000;
/** How long, in milliseconds, a request waits for the look-up that another one began. */
const PATIENCE = 3_000;
const SITES_IN_MEMORY = 500;
const UNKNOWN_HOSTS_IN_MEMORY = 500;

type Asking = {
  database: D1Database;
  meter: Meter;
  /** Keeps the Worker at it when the shopper who asked first has gone: others wait for the same answer. */
  waitUntil: (work: Promise<unknown>) => void;
};

/**
 * Finds stores by host and remembers them. Unknown hosts are remembered apart, so that a flood of them sends no store's
 * host back to the database. The cache belongs to one Worker instance and is never
 * the source of truth.
 */
export function siteDirectory() {
  const cache = boundedCache<Site>({
    size: SITES_IN_MEMORY,
    absent: UNKNOWN_HOSTS_IN_MEMORY,
    ttl: SITE_TTL,
    patience: PATIENCE,
  });
  return {
    /** @throws DatabaseUnreachable when the host is not in memory and the database does not answer */
    find: (host: string, { database, meter, waitUntil }: Asking): Promise<Site | null> =>
      cache.get(host, () => {
        const found = siteByHost(database, host, meter);
        waitUntil(found.catch(() => null));
        return found;
      }),

    /** Has a store looked up again by all its hosts' next requests to this instance. */
    forget: (host: string): void => cache.forget(host),
  };
}
