import { and, desc, eq, isNull, lte, or } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { redirectKey, type Addressed } from './redirects.ts';

/** Old addresses that an editor lists. */
const MOST_OLD = 20;

/** Addresses that things of a store had before. Triggers write them wherever a slug changes. */
export function redirectsRepo(site: SiteDb) {
  const { redirects, products, categories, collections, pages } = site.rows;
  const bearers = { product: products, category: categories, collection: collections, page: pages };

  return {
    /**
     * The slug, as it is now, of what had this address before; null where nothing had it, or shoppers cannot see that now.
     * @param now epoch milliseconds
     */
    target(kind: Addressed, slug: string, now: number): Question<string | null> {
      const bearer = bearers[kind];
      return {
        statements: [
          site
            .select({ slug: bearer.slug })
            .from(redirects)
            .innerJoin(bearer as typeof categories, eq(bearer.id, redirects.targetId))
            .where(and(eq(redirects.id, redirectKey(kind, slug)), isShown(kind, now)))
            .limit(1),
        ],
        answer: ([rows]) => (rows as { slug: string }[])[0]?.slug ?? null,
      };
    },

    /** The slugs that lead to a thing besides its own, the latest first: without those that another one has taken since. */
    old(kind: Addressed, id: string): Question<string[]> {
      const bearer = bearers[kind];
      return {
        statements: [
          site
            .select({ slug: redirects.slug })
            .from(redirects)
            .leftJoin(bearer as typeof categories, eq(bearer.slug, redirects.slug))
            .where(and(eq(redirects.targetId, id), eq(redirects.kind, kind), isNull(bearer.id)))
            .orderBy(desc(redirects.createdAt))
            .limit(MOST_OLD),
        ],
        answer: ([rows]) => (rows as { slug: string }[]).map(({ slug }) => slug),
      };
    },
  };

  function isShown(kind: Addressed, now: number) {
    if (kind === 'page') return eq(pages.status, 'published');
    if (kind !== 'product') return undefined;
    return and(eq(products.status, 'active'), or(isNull(products.publishedAt), lte(products.publishedAt, now)));
  }
}
