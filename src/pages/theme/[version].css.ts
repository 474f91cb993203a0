import type { APIRoute } from 'astro';
import { fontUrls } from '#features/theme/fonts.ts';
import { themeStylesheet } from '#features/theme/theme-css.ts';

/** The store's tokens as a stylesheet. Its address changes with the theme, so it may be kept for good. */
export const GET: APIRoute = ({ locals: { site }, params }) => {
  const current = params['version'] === site.themeVersion;
  return new Response(themeStylesheet(site.theme, fontUrls), {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
    },
  });
};
