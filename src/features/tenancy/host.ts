/**
 * The host a request is for, as it stands in the `domains` table: lower case, punycode, no port, no trailing dot. Takes
 * `URL.hostname` only, which has already folded case and Unicode. Returns null for what can never be a store: an empty
 * name or an IP address.
 */
export function storeHost(hostname: string): string | null {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (!host || host.startsWith('[') || /^[\d.]+$/.test(host) || !/^[a-z0-9.-]+$/.test(host)) return null;
  return host;
}
