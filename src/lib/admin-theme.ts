import type { APIContext } from 'astro';
import { hostCookie } from './host-cookie.ts';

/**
 * The cookie that keeps light or dark as a person chose it in this browser; without a choice it is the system's. Not secret:
 * script sets it too.
 */
export const themeCookie = (url: { protocol: string }): string => hostCookie('hermes_admin_theme', url);

export const themes = ['light', 'dark', 'system'] as const;

export type Theme = (typeof themes)[number];

/** What a page is shown in. */
export const themeIn = ({ cookies, url }: Pick<APIContext, 'cookies' | 'url'>): Theme =>
  themeOf(cookies.get(themeCookie(url))?.value);

/** The value of the cookie, or of a form's field, as a theme; anything else is the system's. */
export const themeOf = (text: string | undefined): Theme => themes.find((theme) => theme === text) ?? 'system';
