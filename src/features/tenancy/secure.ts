/** What the preview of drafts says, which the admin shows in a frame. */
const OWN_FRAME = 'SAMEORIGIN';

const POLICY = [
  'accelerometer=()',
  'camera=()',
  'geolocation=()',
  'gyroscope=()',
  'microphone=()',
  'payment=()',
  'usb=()',
].join(', ');

/** What an answer says unless its route knows better: an order's page, say, sends no referrer at all. */
const DEFAULTS = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** Sets the headers that every answer carries. What says nothing about caching is not cached. */
export function secure(response: Response, url: URL): void {
  const { headers } = response;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Permissions-Policy', POLICY);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  if (headers.get('X-Frame-Options') !== OWN_FRAME) headers.set('X-Frame-Options', 'DENY');
  for (const [name, value] of Object.entries({ ...DEFAULTS, 'Content-Security-Policy': BARE_CSP })) {
    if (!headers.has(name)) headers.set(name, value);
  }
  const type = headers.get('Content-Type');
  if (type && isText(type)) headers.set('Content-Type', `${type}; charset=utf-8`);
  // Not for subdomains: below a merchant's own domain there may be hosts that are none of ours.
  if (url.protocol === 'https:') headers.set('Strict-Transport-Security', 'max-age=31536000');
}

/** For answers that Astro did not render: they need a stylesheet at most. */
const BARE_CSP =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Whether a type of content is told without the letters it is written in: browsers would guess. */
const isText = (type: string): boolean => /^(text\/[\w-]+|[\w-]+\/[\w-]+\+xml|application\/xml)\s*$/i.test(type);
