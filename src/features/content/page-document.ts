import { z } from 'zod';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null)
    .nullable()
    .default(null);

/** What an editor writes of a plain page. `bodyHtml` is sanitised before it gets here. */
export const pageDocument = z.object({
  title: z.string().trim().min(1, 'Give the page a title').max(120, 'At most 120 characters'),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens, like our-story')
    .max(120),
  summary: z.string().trim().max(320, 'At most 320 characters').default(''),
  bodyHtml: z.string().max(200_000, 'This page is too long'),
  seoTitle: optional(120),
  seoDescription: optional(320),
});

export type PageDocument = z.infer<typeof pageDocument>;
