/** Light or dark as a person chose it in this browser; without a choice the system's. Not secret: script sets it too. */
export const THEME_COOKIE = 'hermes_admin_theme';

export const themes = ['light', 'dark', 'system'] as const;

export type Theme = (typeof themes)[number];

/** The value of the cookie, or of a form's field, as a theme; anything else is the system's. */
export const themeOf = (text: string | undefined): Theme => themes.find((theme) => theme === text) ?? 'system';
