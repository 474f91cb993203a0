import type { Question, SiteDb } from '#db/site-db.ts';
import type { ProductCard } from '#features/catalog/card.ts';
import type { Listing } from './listing.ts';
import type { Selection } from './selection.ts';

/** Lists of a store's products. Each question reads at most 250 rows, however many products there are. */
export function listingRepo(site: SiteDb) {
  void site;
  return {
    /** One page of a category and its subcategories, or null when there is no such category. */
    category: (slug: string, selection: Selection): Question<Listing | null> => unbuilt(slug, selection),
    /** One page of a collection, or null when there is no such collection. */
    collection: (slug: string, selection: Selection): Question<Listing | null> => unbuilt(slug, selection),
    /** The cards of these products in this order; unknown and inactive ones are left out. At most 48. */
    bySlugs: (slugs: string[]): Question<ProductCard[]> => unbuilt(slugs),
    /** A collection's first products in the collection's own order. At most 48. */
    ofCollection: (slug: string, limit: number): Question<ProductCard[]> => unbuilt(slug, limit),
    /** Products of the same category, then of its parents, without the product itself. At most 12. */
    relatedTo: (productSlug: string, limit: number): Question<ProductCard[]> => unbuilt(productSlug, limit),
    /** The store's latest products. At most 48. */
    newest: (limit: number): Question<ProductCard[]> => unbuilt(limit),
    /** The store's products in its own order. At most 48. */
    featured: (limit: number): Question<ProductCard[]> => unbuilt(limit),
  };
}

function unbuilt(...asked: unknown[]): never {
  throw new Error(`Not built yet: ${JSON.stringify(asked)}`);
}
