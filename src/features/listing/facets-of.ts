import { isAvailable } from './card-of.ts';
import { BRAND, groupKey, valueKey } from './facet-key.ts';
import { allToken, facetToken, inStockToken, scopeToken } from './facet-token.ts';
import type { Facet } from './pack-facets.ts';
import { priceTokens } from './price-trie.ts';
import type { ProductSource } from './product-source.ts';

/** Everything a product can be filtered by apart from its price: option values its variants have, vendor, availability. */
export function facetsOf(source: ProductSource): Facet[] {
  const facets = new Map<string, Facet>();
  const add = (facet: Facet) => {
    if (facet.group && facet.value) facets.set(`${facet.group}\n${facet.value}`, facet);
  };
  source.options.forEach((option, i) => {
    const sold = new Set(source.variants.map(({ options }) => options[i]));
    option.values.forEach(({ label, swatch }, position) => {
      if (!sold.has(label)) return;
      const group = groupKey(option.name);
      add({ group, groupLabel: option.name, value: valueKey(label), label, swatch: swatch ?? null, position });
    });
  });
  const { vendor } = source;
  add({ group: BRAND, groupLabel: 'Brand', value: valueKey(vendor), label: vendor, swatch: null, position: 0 });
  if (source.variants.some((variant) => isAvailable(variant))) {
    add({ group: 'stock', groupLabel: 'Availability', value: 'in', label: 'In stock', swatch: null, position: 0 });
  }
  return [...facets.values()];
}

/** Ids of the listings a product is in. */
export const scopesOf = ({ branch, collections }: ProductSource): string[] => [
  ...branch.map(({ id }) => `category:${id}`),
  ...collections.map(({ id }) => `collection:${id}`),
];

/** The tokens of the listing tables for a product with these facets, this many minor units cheap. */
export function listingTokens({ branch, collections }: ProductSource, facets: Facet[], price: number): string[] {
  return [
    allToken,
    ...branch.map(({ id }) => scopeToken('category', id)),
    ...collections.map(({ id }) => scopeToken('collection', id)),
    ...filterTokens(facets, price),
  ];
}

/** A place in a collection's own order, and the tokens by which the product is found there. */
export type Place = { position: number; tokens: string[] };

/** Row numbers hold no larger one. */
const maxPosition = 2 ** 26 - 1;

/** Where a product stands in the collections it is in. Those that have it in the same place share one entry. */
export function placesOf({ collections }: ProductSource, facets: Facet[], price: number): Place[] {
  const byPosition = Map.groupBy(collections, ({ position }) => Math.min(Math.max(position, 0), maxPosition));
  return [...byPosition].map(([position, here]) => ({
    position,
    tokens: [...here.map(({ id }) => scopeToken('collection', id)), ...filterTokens(facets, price)],
  }));
}

const filterTokens = (facets: Facet[], price: number): string[] => [
  ...facets.map(({ group, value }) => (group === 'stock' ? inStockToken : facetToken(group, value))),
  ...priceTokens(price),
];
