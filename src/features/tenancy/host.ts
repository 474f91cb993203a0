/** A host that no store can ever answer on: an IP address, an empty label, a name that is too long for DNS. */
export class NotAStoreHost extends Error {
  override name = 'NotAStoreHost';
}

/**
 * A host as people type it (any case, Unicode, with a port or a whole address around it), as it stands in the `domains`
 * table and is looked up by.
 * @throws NotAStoreHost when no store can answer there
 */
export function typedStoreHost(typed: string): string {
  const address = /^[a-z]+:\/\//i.test(typed) ? typed : `http://${typed}`;
  const host = URL.canParse(address) ? storeHost(new URL(address).hostname) : null;
  if (!host) throw new NotAStoreHost(`${typed || 'Nothing'} is no host of a store.`);
  return host;
}

/**
 * The host a request is for, as it stands in the `domains` table: lower case, punycode, no port, no trailing dot. Takes
 * `URL.hostname` only, which has already folded case and Unicode. Returns null for what can never be a store: an IP
 * address, or no name that DNS allows.
 */
export function storeHost(hostname: string): string | null {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  return host.length <= LONGEST_NAME && NAME.test(host) && !IP_V4.test(host) ? host : null;
}

/** RFC 1035: a name has at most 253 characters, a label 1 to 63 letters, digits and inner hyphens. */
const LONGEST_NAME = 253;
const NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;
const IP_V4 = /^[\d.]+$/;
