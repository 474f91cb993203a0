import type { APIRoute } from 'astro';
import { env } from 'cloudflare:workers';
import { mediaKey } from '#features/media/media-key.ts';

const YEAR = 31_536_000;

/** A picture of this store. Its key starts with the store, so another store's id finds nothing. */
export const GET: APIRoute = async ({ params, locals, request }) => {
  const key = mediaKey(locals.siteId, params['id'] ?? '', Number(params['width']));
  const object = key && (await env.MEDIA.get(key, { onlyIf: request.headers }));
  if (!object) return new Response('No such picture', { status: 404 });
  const headers = new Headers({
    'Cache-Control': `public, max-age=${YEAR}, immutable`,
    'Content-Type': object.httpMetadata?.contentType ?? 'application/octet-stream',
    'Content-Security-Policy': "default-src 'none'",
    // Pictures are shown in e-mail readers and by search engines, too.
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ETag: object.httpEtag,
  });
  return 'body' in object ? new Response(object.body, { headers }) : new Response(null, { status: 304, headers });
};
