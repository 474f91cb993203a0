import { facetToken, inStockToken } from './facet-token.ts';
import { edgesOf, priceRangeTokens } from './price-trie.ts';
import type { Selection, Sort } from './selection.ts';

export const pageSize = 24;

type Order = { by: 'rank' | 'place' | 'date' | 'price'; descending: boolean };

/** The sort's table and direction in the index. */
export const sortOrders = {
  featured: { by: 'rank', descending: false },
  newest: { by: 'date', descending: true },
  'price-asc': { by: 'price', descending: false },
  'price-desc': { by: 'price', descending: true },
} as const satisfies Record<Sort, Order>;

/** A collection has an order of its own; a category has that of the store. */
const orderOf = (kind: 'category' | 'collection', sort: Sort): Order =>
  kind === 'collection' && sort === 'featured' ? { by: 'place', descending: false } : sortOrders[sort];

/**
 * What the index is asked for one page: groups of tokens, the order, where to begin, and one product more than a page
 * holds, to know whether there is another. Reading back, the order is reversed.
 */
export function listingQuery(kind: 'category' | 'collection', { values, price, inStock, sort, cursor }: Selection) {
  const { by, descending } = orderOf(kind, sort);
  const range = price && { from: price.from ?? 0, to: price.to ?? Infinity };
  return {
    chosen: Object.entries(values).map(([group, keys]) => keys.map((key) => facetToken(group, key))),
    required: [...(range ? [priceRangeTokens(range.from, range.to)] : []), ...(inStock ? [[inStockToken]] : [])],
    priced: range && edgesOf(range.from, range.to),
    order: { by, descending: cursor?.direction === 'before' ? !descending : descending },
    beyond: cursor?.key ?? null,
    limit: pageSize + 1,
  };
}
