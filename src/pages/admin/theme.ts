import type { APIRoute } from 'astro';
import { themeCookie, themeOf } from '#lib/admin-theme.ts';
import { backTo } from '#lib/back-to.ts';
import { formOf } from '#lib/http.ts';

const YEAR = 365 * 24 * 60 * 60;

/** Keeps the choice of light or dark and goes back to the page it was made on. */
export const POST: APIRoute = async ({ request, cookies, url, redirect }) => {
  const form = await formOf(request);
  const theme = themeOf(String(form.get('theme')));
  const cookie = {
    path: '/',
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: YEAR,
  } as const;
  cookies.set(themeCookie(url), theme, cookie);
  return redirect(backTo(String(form.get('back'))), 303);
};
