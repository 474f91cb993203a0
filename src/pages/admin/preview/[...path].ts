import type { APIRoute } from 'astro';

/** Whatever of the preview the middleware did not lead to the storefront: there is nothing to see. */
export const ALL: APIRoute = () => new Response('Not found', { status: 404 });
