import { draftHref, draftName } from '#features/dashboard/drafts.ts';
import { paths } from '#lib/paths.ts';
import type { PictureUse } from './media.ts';

const MOST_TOLD = 3;

/** What shows a picture, in words. */
export function useWords(uses: readonly PictureUse[]): string {
  const names = uses.map((use) => useName(use));
  const told = names.length > MOST_TOLD ? [...names.slice(0, MOST_TOLD - 1), `${names.length - 2} more`] : names;
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(told);
}

/** What people call a thing that shows a picture. */
export function useName(use: PictureUse): string {
  switch (use.kind) {
    case 'product':
      return use.title;
    case 'page':
      return `the page ${use.title}`;
    case 'category':
      return `the category ${use.title}`;
    case 'settings':
      return use.group === 'home' ? 'the home page' : `the settings of ${use.group}`;
    case 'draft':
      return `the draft of ${use.title === null ? draftName(use.key, null) : `the page ${use.title}`}`;
  }
}

/** Where it can be given another picture. */
export function useLink(use: PictureUse): string {
  switch (use.kind) {
    case 'product':
      return paths.admin.product(use.id);
    case 'page':
      return paths.admin.page(use.id);
    case 'category':
      return paths.admin.category(use.id);
    case 'draft':
      return draftHref(use.key);
    case 'settings':
      return use.group === 'home' || use.group === 'theme' ? paths.admin.appearance() : paths.admin.settings();
  }
}
