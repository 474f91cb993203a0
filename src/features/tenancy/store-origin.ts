import type { Site } from '#db/platform.ts';

/**
 * Scheme and host of a store's own pages, for links in e-mails. The host is the one in the database, whatever the request
 * said; only on a developer's machine do scheme and port come from the request.
 */
export function storeOrigin({ primaryHost }: Pick<Site, 'primaryHost'>, url: URL, isLocal: boolean): string {
  return isLocal ? `${url.protocol}//${primaryHost}${url.port && `:${url.port}`}` : `https://${primaryHost}`;
}
