import { eq, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';

/** `products` counts those of its subcategories too; `parent` is a slug. */
export type CountedCategory = { slug: string; title: string; parent: string | null; products: number };

type CategoryRow = Omit<CountedCategory, 'parent'> & { id: string; parentId: string | null; position: number };

const MOST_CATEGORIES = 60;

/** The category tree of a store. */
export function categoriesRepo(site: SiteDb) {
  const { categories, listingFacets } = site.rows;
  return {
    /** The categories in the merchant's order, each with its number of products. */
    counted(): Question<CountedCategory[]> {
      return {
        statements: [
          site
            .select({
              id: categories.id,
              parentId: categories.parentId,
              slug: categories.slug,
              title: categories.title,
              position: categories.position,
              products: sql<number>`coalesce(json_extract(${listingFacets.packed}, '$.total'), 0)`.as('products'),
            })
            .from(categories)
            .leftJoin(listingFacets, eq(listingFacets.id, sql`'category:' || ${categories.id}`))
            .limit(MOST_CATEGORIES),
        ],
        answer([rows]) {
          const all = (rows as CategoryRow[]).toSorted((a, b) => a.position - b.position);
          const slugs = new Map(all.map(({ id, slug }) => [id, slug]));
          return all.map(({ slug, title, products, parentId }) => ({
            slug,
            title,
            products,
            parent: (parentId && slugs.get(parentId)) ?? null,
          }));
        },
      };
    },
  };
}
