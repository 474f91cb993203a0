import type { APIRoute } from 'astro';
import { absolute, paths } from '#lib/paths.ts';

/** What search engines should leave alone, and where the list of pages is. */
export const GET: APIRoute = ({ url }) => {
  const lines = [
    'User-agent: *',
    ...[paths.cart(), paths.checkout(), '/orders/', paths.search()].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${absolute(url.origin, paths.sitemap())}`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  });
};
