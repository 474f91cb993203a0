import { asc, eq, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';

export type Entry = { slug: string; updatedAt: number };
/** The public pages of a store. With `isLong` its products are more than these, and are told in parts. */
export type SiteMap = {
  products: Entry[];
  categories: Entry[];
  collections: Entry[];
  pages: Entry[];
  isLong: boolean;
};

/** Products in one file: far below the 50,000 addresses it may have, so that it stays quick to make. */
export const PART = 5_000;
const MOST_OTHERS = 5_000;

/** What search engines are told of a store. However large that is, an answer reads one part's products and no more. */
export function sitemapRepo(site: SiteDb) {
  const { productCards, categories, collections, pages } = site.rows;
  const entry = { slug: productCards.slug, updatedAt: productCards.indexedAt };

  return {
    /** Everything, but for products beyond the first part. */
    whole(): Question<SiteMap> {
      return {
        statements: [
          site
            .select(entry)
            .from(productCards)
            .orderBy(asc(productCards.slug))
            .limit(PART + 1),
          site
            .select({ slug: categories.slug, updatedAt: categories.updatedAt })
            .from(categories)
            .orderBy(asc(categories.slug))
            .limit(MOST_OTHERS),
          site
            .select({ slug: collections.slug, updatedAt: collections.updatedAt })
            .from(collections)
            .orderBy(asc(collections.slug))
            .limit(MOST_OTHERS),
          site
            .select({ slug: pages.slug, updatedAt: pages.updatedAt })
            .from(pages)
            .where(eq(pages.status, 'published'))
            .orderBy(asc(pages.slug))
            .limit(MOST_OTHERS),
        ],
        answer(results) {
          const [products, categoryRows, collectionRows, pageRows] = results as [Entry[], Entry[], Entry[], Entry[]];
          const isLong = products.length > PART;
          return { products, categories: categoryRows, collections: collectionRows, pages: pageRows, isLong };
        },
      };
    },

    /** The products of one part: those whose ids, which are random at their end, end so. */
    part(end: string): Question<Entry[]> {
      const endsSo = eq(sql`substr(${productCards.id}, -2)`, end);
      return {
        statements: [site.select(entry).from(productCards).where(endsSo).limit(PART)],
        answer: ([rows]) => rows as Entry[],
      };
    },
  };
}
