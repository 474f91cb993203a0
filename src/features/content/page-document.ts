import { z } from 'zod';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)
    .nullable()
    .default(null);

/** Words that may be missing: an empty field of a form is sent as null, and the end of a line as two signs. */
const words = (most: number, tooLong: string) =>
  z
    .string()
    .trim()
    .max(most, tooLong)
    .nullish()
    .transform((text) => (text ?? '').replaceAll('\r\n', '\n'));

/** Pages on a page of their list. */
export const PAGES_A_PAGE = 50;

/** What an editor writes of a plain page. `bodyHtml` is sanitised before it gets here. */
export const pageDocument = z.object({
  title: z.string('Give the page a title').trim().min(1, 'Give the page a title').max(120, 'At most 120 characters'),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u, 'Use small letters, digits and single hyphens, like our-story')
    .max(120),
  summary: words(320, 'At most 320 characters'),
  bodyHtml: words(200_000, 'This page is too long'),
  seoTitle: optional(120),
  seoDescription: optional(320),
});

export type PageDocument = z.infer<typeof pageDocument>;
