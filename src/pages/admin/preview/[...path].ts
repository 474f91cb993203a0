import type { APIRoute } from 'astro';

/** Whatever of the preview the middleware did not lead to the storefront: there is nothing to see. */
export const GET: APIRoute = () => new Response('Not found', { status: 404 });
