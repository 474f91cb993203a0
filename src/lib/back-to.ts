import { paths } from './paths.ts';

/** The admin page that a form says it came from; the admin's first page for anything else, so that it leads nowhere else. */
export function backTo(path: string | null): string {
  return path && /^\/admin(?:[/?][^\\\s]*)?$/.test(path) ? path : paths.admin.home();
}
