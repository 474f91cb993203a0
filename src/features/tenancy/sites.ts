import { siteByHost, type Site } from '#db/platform.ts';
import type { Meter } from '#db/metered.ts';
import { boundedCache } from './bounded-cache.ts';

/** How long, in milliseconds, a host's answer is kept in memory: a suspension takes effect within this time. */
export const SITE_TTL = 10_000;
const SITES_IN_MEMORY = 500;

type Lookup = { database: D1Database; meter: Meter };

/**
 * Finds stores by host and remembers them, unknown hosts included. The cache belongs to one Worker instance and is never
 * the source of truth.
 */
export function siteDirectory() {
  let asking: Lookup;
  const cache = boundedCache<Site | null>({
    size: SITES_IN_MEMORY,
    ttl: SITE_TTL,
    load: (host) => siteByHost(asking.database, host, asking.meter),
  });
  return {
    /** @throws when the host is not in memory and the database does not answer */
    find(host: string, lookup: Lookup): Promise<Site | null> {
      asking = lookup;
      return cache.get(host);
    },
  };
}
