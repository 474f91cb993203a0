/**
 * The name of a cookie that nobody but this host may set. Browsers take the prefix over HTTPS only, and then refuse the
 * cookie from every other host, siblings under one parent domain included. It needs `path=/`, `Secure` and no domain.
 */
export const hostCookie = (name: string, { protocol }: { protocol: string }): string =>
  protocol === 'https:' ? `__Host-${name}` : name;
