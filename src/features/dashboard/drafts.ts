import { documentOf, pageIdOf, type DocumentKey } from '#features/publishing/documents.ts';
import { paths } from '#lib/paths.ts';

/** What a draft is of, as people call it. */
export const draftName = (key: DocumentKey, title: string | null): string => title || documentOf(key).label;

/** Where a draft is written and published. */
export function draftHref(key: DocumentKey): string {
  const page = pageIdOf(key);
  if (page) return paths.admin.page(page);
  return key === 'menus' ? paths.admin.menus() : paths.admin.appearance();
}
