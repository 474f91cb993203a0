import { paths } from '#lib/paths.ts';

/** Where someone goes after signing in: the admin page they asked for, never another host or a page outside the admin. */
export function returnPath(wanted: string | null | undefined): string {
  const home = paths.admin.home();
  if (!wanted || !/^\/admin(?:[/?]|$)/.test(wanted) || /[\\\s\0]/.test(wanted)) return home;
  const base = 'https://store.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  const inAdmin = url?.origin === base && (url.pathname === home || url.pathname.startsWith(`${home}/`));
  if (!url || !inAdmin || url.pathname.startsWith(paths.admin.signIn())) return home;
  return url.pathname + url.search;
}
