import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';

export type Entry = { slug: string; updatedAt: number };
/** The public pages of a store. `parts` are the slugs after which each further part of the products begins. */
export type SiteMap = {
  products: Entry[];
  categories: Entry[];
  collections: Entry[];
  pages: Entry[];
  parts: string[];
};

/** Products in one part: far below the 50,000 addresses a sitemap may have, so that a part stays quick to make. */
export const PART = 5_000;
const MOST_OTHERS = 1_000;

/** What search engines are told of a store. Walks all products, unlike pages for shoppers, but a part at a time. */
export function sitemapRepo(site: SiteDb) {
  const { productCards, categories, collections, pages } = site.rows;

  const productsAfter = (slug: string) =>
    site
      .select({ slug: productCards.slug, updatedAt: productCards.indexedAt })
      .from(productCards)
      .where(gt(productCards.slug, slug))
      .orderBy(asc(productCards.slug))
      .limit(PART);
  const numbered = site
    .select({
      slug: productCards.slug,
      place: sql<number>`row_number() over (order by ${productCards.slug})`.as('place'),
    })
    .from(productCards)
    .as('numbered');

  return {
    /** Everything but the products beyond the first part. */
    whole(): Question<SiteMap> {
      return {
        statements: [
          productsAfter(''),
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
          site
            .select({ slug: numbered.slug })
            .from(numbered)
            .where(sql`${numbered.place} % ${PART} = 0`),
        ],
        answer(results) {
          const [products, categoryRows, collectionRows, pageRows, ends] = results as [
            Entry[],
            Entry[],
            Entry[],
            Entry[],
            { slug: string }[],
          ];
          const parts = products.length < PART ? [] : ends.map(({ slug }) => slug);
          return { products, categories: categoryRows, collections: collectionRows, pages: pageRows, parts };
        },
      };
    },

    /** The products of the part that begins after this slug. */
    productsAfter(slug: string): Question<Entry[]> {
      return { statements: [productsAfter(slug)], answer: ([rows]) => rows as Entry[] };
    },
  };
}
