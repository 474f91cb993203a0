import { slugOf } from '#lib/slug.ts';
import type { ProductForm } from './product-form.ts';

type Words = Pick<ProductForm, 'slug' | 'title'>;
/** An address that was made from a title is given a number when it is taken, up to this one. */
const MOST_OF_A_TITLE = 20;

/**
 * The addresses that a product may get: the one that was typed, or those that its title makes.
 * @param stored its address now, which stays as it is whoever made it; empty for a new product
 */
export function slugCandidates({ slug, title }: Words, stored: string): string[] {
  if (slug) return [slug === stored ? stored : slugOf(slug)];
  const own = slugOf(title);
  return [own, ...Array.from({ length: MOST_OF_A_TITLE - 1 }, (_, i) => `${own}-${i + 2}`)];
}

/** The first of them that is not taken; null when all are. */
export const freeSlug = (words: Words, stored: string, taken: ReadonlySet<string>): string | null =>
  slugCandidates(words, stored).find((slug) => !taken.has(slug)) ?? null;
