import type { APIRoute } from 'astro';
import { storeIcon } from '#features/storefront/store-icon.ts';

/** The store's mark, or the first letter of its name on its own colours. */
export const GET: APIRoute = ({ locals: { site } }) =>
  new Response(storeIcon(site.general, site.theme), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  });
