import type { APIRoute } from 'astro';
import { storeIcon } from '#features/storefront/store-icon.ts';
import { paths } from '#lib/paths.ts';

/** The store's own icon, else its mark, else the first letter of its name on its own colours. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { icon } = site.general;
  // Short, so that a new icon is seen soon.
  const caching = { 'Cache-Control': 'public, max-age=300' };
  if (icon) {
    const Location = paths.media(icon.mediaId, Math.min(...icon.widths));
    return new Response(null, { status: 302, headers: { Location, ...caching } });
  }
  const headers = { 'Content-Type': 'image/svg+xml', ...caching };
  return new Response(storeIcon(site.general, site.theme), { headers });
};
