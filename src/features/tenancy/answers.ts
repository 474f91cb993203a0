import type { Site } from '#db/platform.ts';
import { plainPage } from './plain-page.ts';

/*
 * What the platform answers itself, before or instead of a store's page. None of it holds anything of a store, but for a
 * paused store's own words.
 */

type Asked = { requestId: string };

/** Seconds after which a client may ask a paused store, or one whose database is down, again. */
const RETRY_AFTER = '120';
/** How long a browser may remember that a host leads to another, in seconds. */
const REDIRECT_TTL = 300;

export const noStore = ({ requestId }: Asked) =>
  plainPage({ status: 404, title: 'No shop here', text: 'No shop answers at this address.', requestId });

export const refused = ({ requestId }: Asked) =>
  plainPage({
    status: 403,
    title: 'This form came from another site',
    text: 'Nothing was changed. Go back to the shop and try it there.',
    requestId,
  });

export const notForPosts = ({ requestId }: Asked) =>
  plainPage({
    status: 405,
    title: 'Nothing can be sent to this address',
    text: 'Nothing was changed.',
    requestId,
    headers: { Allow: 'GET, HEAD' },
  });

export const onlyForPosts = ({ requestId }: Asked) =>
  plainPage({
    status: 405,
    title: 'Nothing is shown at this address',
    text: 'It takes what a form or a program sends.',
    requestId,
    headers: { Allow: 'POST' },
  });

export function paused(site: Site, { requestId }: Asked): Response {
  const title = `${site.general.name} is closed for the moment`;
  const text = site.statusMessage || 'Please come back a little later.';
  return plainPage({ status: 503, title, text, requestId, headers: { 'Retry-After': RETRY_AFTER } });
}

/** The same path and query on the store's primary host. A form is sent there again as it is. */
export function toPrimary(site: Site, url: URL, method: string): Response {
  const target = new URL(url);
  target.hostname = site.primaryHost;
  const status = method === 'GET' || method === 'HEAD' ? 301 : 308;
  const headers = { Location: target.href, 'Cache-Control': `public, max-age=${REDIRECT_TTL}` };
  return new Response(null, { status, headers });
}

export const databaseDown = ({ requestId }: Asked) =>
  plainPage({
    status: 503,
    title: 'The shop cannot be reached right now',
    text: 'Nothing was lost. Please try again in a moment.',
    requestId,
    headers: { 'Retry-After': RETRY_AFTER },
  });

export const unexpected = ({ requestId }: Asked) =>
  plainPage({
    status: 500,
    title: 'Something went wrong on our side',
    text: 'Nothing was charged twice or lost. If it happens again, tell the shop the request number below.',
    requestId,
  });
