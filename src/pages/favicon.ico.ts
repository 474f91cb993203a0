import type { APIRoute } from 'astro';
import { paths } from '#lib/paths.ts';

/** Where clients look that do not read the page: the store's icon is elsewhere. */
export const GET: APIRoute = () =>
  new Response(null, { status: 302, headers: { Location: paths.icon(), 'Cache-Control': 'public, max-age=3600' } });
