import type { APIRoute } from 'astro';
import { THEME_COOKIE, themeOf } from '#lib/admin-theme.ts';
import { backTo } from '#lib/back-to.ts';
import { formOf } from '#lib/http.ts';
import { paths } from '#lib/paths.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Keeps the choice of light or dark and goes back to the page it was made on. */
export const POST: APIRoute = async ({ request, cookies, url, redirect }) => {
  const form = await formOf(request);
  const theme = themeOf(String(form.get('theme')));
  const cookie = {
    path: paths.admin.home(),
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR,
  } as const;
  cookies.set(THEME_COOKIE, theme, cookie);
  return redirect(backTo(String(form.get('back'))), 303);
};
