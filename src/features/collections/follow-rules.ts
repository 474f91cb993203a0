import type { ProductSource } from '#features/listing/product-source.ts';
import { fitsRules } from './fits-rules.ts';
import type { Rules } from './rule-kinds.ts';

export type RuledCollection = { id: string; rules: Rules };
type Place = { productId: string; collectionId: string; position: number };

/**
 * The products as they are filed by rules now, and what differs from how they were. A collection by rules is in the store's own
 * order. Archived products are in none.
 */
export function followRules<S extends ProductSource>(
  products: readonly S[],
  collections: readonly RuledCollection[],
): { products: S[]; joined: Place[]; left: { productId: string; collectionId: string }[] } {
  const joined: Place[] = [];
  const left: { productId: string; collectionId: string }[] = [];
  const filed = products.map((product) => {
    let places = product.collections;
    for (const { id, rules } of collections) {
      const isIn = places.some((place) => place.id === id);
      const fits = product.status !== 'archived' && fitsRules(product, rules);
      if (fits === isIn) continue;
      const { id: productId, rank: position } = product;
      if (fits) joined.push({ productId, collectionId: id, position });
      else left.push({ productId, collectionId: id });
      places = fits ? [...places, { id, position }] : places.filter((place) => place.id !== id);
    }
    return places === product.collections ? product : { ...product, collections: places };
  });
  return { products: filed, joined, left };
}
