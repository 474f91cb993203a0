import { asc, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { productsById } from '#features/catalog/read-products.ts';
import type { HermesNames } from './hermes-export.ts';

/** What a file of products is made of. */
export function exportRepo(site: SiteDb) {
  const { categories, collections, metafieldDefinitions } = site.rows;
  return {
    /** The store's categories and collections, and its own fields of products. */
    names(): Question<Pick<HermesNames, 'categories' | 'collections' | 'definitions'>> {
      const { id, namespace, key, label, type, position } = metafieldDefinitions;
      return {
        statements: [
          site
            .select({
              ...{ id: categories.id, parentId: categories.parentId },
              ...{ title: categories.title, slug: categories.slug },
            })
            .from(categories),
          site
            .select({
              ...{ id: collections.id, title: collections.title, slug: collections.slug },
              isRuled: sql<number>`${collections.rules} is not null`.as('isRuled'),
            })
            .from(collections),
          site.select({ id, namespace, key, label, type, position }).from(metafieldDefinitions).orderBy(asc(id)),
        ],
        answer: ([nodes, groups, definitions]) => ({
          categories: nodes as HermesNames['categories'],
          collections: (groups as HermesNames['collections']).map((one) => ({
            ...one,
            isRuled: Boolean(one.isRuled),
          })),
          definitions: definitions as HermesNames['definitions'],
        }),
      };
    },

    /** Products with all that a file says of them. */
    products: (ids: string[]): Question<CurrentProduct[]> => productsById(site, ids),
  };
}
