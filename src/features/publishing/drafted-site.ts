import type { Menus, PlainPage } from '#features/content/content.repo.ts';
import type { Announcement } from '#features/content/announcement.ts';
import type { MenuPlace, MenusDocument } from '#features/content/menus.ts';
import type { PageDocument } from '#features/content/page-document.ts';
import type { ThemeSettings } from '#features/theme/theme.ts';
import type { DocumentKey } from './documents.ts';

/** Every draft of a store, by its document. */
export type Drafts = ReadonlyMap<DocumentKey, { value: unknown; revision: number }>;

type Question<T> = { statements: []; answer: () => T };
type Looks = { theme: ThemeSettings; themeVersion: string; announcement: Announcement };

/** The store as its drafts would have it look. */
export function draftedSite<S extends Looks>(site: S, drafts: Drafts): S {
  const theme = drafts.get('theme');
  const announcement = drafts.get('announcement');
  return {
    ...site,
    ...(theme && { theme: theme.value as ThemeSettings, themeVersion: `draft-${theme.revision}` }),
    ...(announcement && { announcement: announcement.value as Announcement }),
  };
}

/** The menus that a draft has, for where those of the store are asked for; null without a draft. */
export function draftedMenus(drafts: Drafts): Question<Menus> | null {
  const draft = drafts.get('menus');
  if (!draft) return null;
  const { menus } = draft.value as MenusDocument;
  const at = (place: MenuPlace) => menus.filter((menu) => menu.place === place);
  return asked({ header: at('header'), service: at('service'), footer: at('footer'), legal: at('legal') });
}

/** The page that has this address in a draft; null when none has. `now` in epoch milliseconds. */
export function draftedPage(drafts: Drafts, slug: string, now: number): Question<PlainPage> | null {
  const pages = [...drafts].flatMap(([key, { value }]) => (key.startsWith('page:') ? [value as PageDocument] : []));
  const page = pages.find((one) => one.slug === slug);
  return page ? asked({ ...page, updatedAt: now }) : null;
}

const asked = <T>(value: T): Question<T> => ({ statements: [], answer: () => value });
