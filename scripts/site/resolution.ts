import type { Site } from '#db/platform.ts';
import { hostOf } from '../lib/typed-host.ts';

export type Resolution = {
  /** The host as stores are looked up by it; null when it can never be one. */
  host: string | null;
  rule: 'not a host' | 'unknown' | 'paused' | 'secondary' | 'primary';
  /** What a visitor gets. */
  status: 200 | 301 | 404 | 503;
  text: string;
};

/** How a request for a host is answered, in the order in which the Worker decides. `site` is the store found by it. */
export function resolutionOf(
  typed: string,
  site: Pick<Site, 'status' | 'statusMessage' | 'primaryHost'> | null,
): Resolution {
  const host = hostOf(typed);
  if (!host) return { host, rule: 'not a host', status: 404, text: 'an IP address or no host: never a store' };
  if (!site) return { host, rule: 'unknown', status: 404, text: 'no store answers here' };
  if (site.status !== 'active') {
    return {
      host,
      rule: 'paused',
      status: 503,
      text: `${site.status}: ${site.statusMessage ?? 'no message of its own'}`,
    };
  }
  if (host !== site.primaryHost) {
    return {
      host,
      rule: 'secondary',
      status: 301,
      text: `redirected to https://${site.primaryHost}, path and query kept`,
    };
  }
  return { host, rule: 'primary', status: 200, text: 'the store answers' };
}
