import { asc } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { productsById } from '#features/catalog/read-products.ts';
import type { ExportNames } from './export-product.ts';

/** What a file of products is made of. */
export function exportRepo(site: SiteDb) {
  const { categories, metafieldDefinitions } = site.rows;
  return {
    /** The store's categories, and its own fields of products. */
    names(): Question<Pick<ExportNames, 'categories' | 'definitions'>> {
      const { id, namespace, key, label } = metafieldDefinitions;
      return {
        statements: [
          site.select({ id: categories.id, parentId: categories.parentId, title: categories.title }).from(categories),
          site.select({ id, namespace, key, label }).from(metafieldDefinitions).orderBy(asc(id)),
        ],
        answer: ([nodes, definitions]) => ({
          categories: nodes as ExportNames['categories'],
          definitions: definitions as ExportNames['definitions'],
        }),
      };
    },

    /** Products with all that a file says of them. */
    products: (ids: string[]): Question<CurrentProduct[]> => productsById(site, ids),
  };
}
