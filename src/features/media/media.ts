import type { DocumentKey } from '#features/publishing/documents.ts';

/** A picture as the library shows it. */
export type Picture = {
  id: string;
  name: string;
  alt: string;
  /** Pixels of the largest size. */
  width: number;
  height: number;
  /** The widths there are, in pixels, ascending. */
  widths: number[];
  /** Bytes of the file as it came; 0 when nobody knows. */
  size: number;
  /** Epoch milliseconds. */
  createdAt: number;
};

/** Something that shows a picture, and must show another one before the picture can go. */
export type PictureUse =
  | { kind: 'product'; id: string; title: string; slug: string }
  | { kind: 'settings'; group: string }
  | { kind: 'page'; id: string; title: string }
  | { kind: 'category'; id: string; title: string }
  /** Changed and not published yet. `key` as in `publishing/documents.ts`, `title` that of its page. */
  | { kind: 'draft'; key: DocumentKey; title: string | null };

/** Pictures on a page of the library. */
export const PICTURES_A_PAGE = 48;

/** What is asked of the library: names that begin like this, the pictures after the last one of the page before. */
export type MediaQuery = { name: string; after: Pick<Picture, 'id' | 'name' | 'createdAt'> | null };
