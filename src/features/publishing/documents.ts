import type { z } from 'zod';
import { announcementSettings } from '#features/content/announcement.ts';
import { homeSettings } from '#features/content/home.ts';
import { menusDocument } from '#features/content/menus.ts';
import { pageDocument } from '#features/content/page-document.ts';
import { themeSettings } from '#features/theme/theme.ts';

/*
 * What is written as a draft and published: one table. A document of kind `settings` is the settings group of its name;
 * menus and pages have rows of their own.
 */
export const documents = {
  theme: { kind: 'settings', label: 'Appearance', area: 'appearance', schema: themeSettings },
  home: { kind: 'settings', label: 'Home page', area: 'content', schema: homeSettings },
  announcement: { kind: 'settings', label: 'Announcement bar', area: 'content', schema: announcementSettings },
  menus: { kind: 'menus', label: 'Menus', area: 'content', schema: menusDocument },
  page: { kind: 'page', label: 'Page', area: 'content', schema: pageDocument },
} as const satisfies Record<string, { kind: string; label: string; area: string; schema: z.ZodType }>;

export type DocumentName = keyof typeof documents;
/** A document of one store: its name, and for a page its id, too. */
export type DocumentKey = Exclude<DocumentName, 'page'> | `page:${string}`;
export type DocumentOf<N extends DocumentName> = z.infer<(typeof documents)[N]['schema']>;

/** The key in an address or a form, or null when it names no document. */
export function documentKey(text: string): DocumentKey | null {
  if (/^page:[a-z0-9-]{1,64}$/i.test(text)) return text as DocumentKey;
  return text !== 'page' && Object.hasOwn(documents, text) ? (text as DocumentKey) : null;
}

/** Which entry of the table a key belongs to. */
export const documentOf = (key: DocumentKey) => documents[nameOf(key)];

export const nameOf = (key: DocumentKey): DocumentName =>
  key.startsWith('page:') ? 'page' : (key as Exclude<DocumentName, 'page'>);

/** The id of the page that a key names. */
export const pageIdOf = (key: DocumentKey): string | null => (key.startsWith('page:') ? key.slice(5) : null);

/** How many published versions of a document can be brought back. */
export const VERSIONS_KEPT = 10;
