const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request may change something: it comes from a page of the very same origin. Two stores under one parent domain
 * are same-site to a browser, so cookies alone prove nothing. A request without either header comes from no browser and
 * carries no one else's cookies.
 */
export function maySend(request: Request, url: URL): boolean {
  if (SAFE.has(request.method)) return true;
  const origin = request.headers.get('Origin');
  if (origin) return isOriginOf(url, origin);
  const site = request.headers.get('Sec-Fetch-Site');
  return site === null || site === 'same-origin' || site === 'none';
}

function isOriginOf(url: URL, origin: string): boolean {
  try {
    return new URL(origin).origin === url.origin;
  } catch {
    return false;
  }
}
