import type { ProductCard } from '#features/catalog/card.ts';
import { cardOf } from './card-of.ts';
import { facetsOf, listingTokens, placesOf, scopesOf, type Place } from './facets-of.ts';
import type { Facet } from './pack-facets.ts';
import { indexedPrice } from './price-trie.ts';
import type { ProductSource } from './product-source.ts';
import { textOf, vocabularyOf } from './text-of.ts';

/** Everything that finding one product needs. `price` in minor units, `publishedAt` in epoch milliseconds. */
export type IndexEntry = {
  id: string;
  slug: string;
  rank: number;
  publishedAt: number;
  price: number;
  /** Where it stands among all prices. */
  pricePlace: number;
  card: ProductCard;
  facets: Facet[];
  scopes: string[];
  /** Facet, scope and price tokens of the listing tables. */
  tokens: string[];
  /** One entry for each place the product has in the own order of a collection. */
  places: Place[];
  text: { title: string[]; keywords: string[]; body: string[] };
  words: string[];
};

/** What the index holds of a listing's products as far as the counts go: a change in it makes them stale. */
export type Listed = { scopes: string[]; facets: Facet[]; price: number; rank: number };

/** True when shoppers may find the product at `now`. */
export const isListed = ({ status, publishedAt, variants }: ProductSource, now: number): boolean =>
  status === 'active' && (publishedAt ?? 0) <= now && variants.length > 0;

/** When an active product that is not yet out will be, or null. */
export const publishedLater = ({ status, publishedAt }: ProductSource, now: number): number | null =>
  status === 'active' && publishedAt !== null && publishedAt > now ? publishedAt : null;

/** The index entry of a product. */
export function indexEntry(source: ProductSource): IndexEntry {
  const card = cardOf(source);
  const facets = facetsOf(source);
  return {
    id: source.id,
    slug: source.slug,
    rank: source.rank,
    publishedAt: source.publishedAt ?? source.createdAt,
    price: card.price,
    pricePlace: indexedPrice(card.price),
    card,
    facets,
    scopes: scopesOf(source),
    tokens: listingTokens(source, facets, card.price),
    places: placesOf(source, facets, card.price),
    text: textOf(source),
    words: vocabularyOf(source),
  };
}

/** The listings whose counts no longer hold after a product changed from `before` to `after` (null: not listed). */
export function staleScopes(before: Listed | null, after: Listed | null): string[] {
  if (before && after && same(before, after)) return [];
  return [...new Set([...(before?.scopes ?? []), ...(after?.scopes ?? [])])];
}

function same(a: Listed, b: Listed): boolean {
  const essence = ({ scopes, facets, price, rank }: Listed) => JSON.stringify([scopes.toSorted(), facets, price, rank]);
  return essence(a) === essence(b);
}
