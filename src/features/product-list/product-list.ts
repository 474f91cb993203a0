import type { CatalogueQuery } from '#db/index-products.ts';
import { queryWords } from '#features/search/words.ts';
import type { ListDefinition, ListQuery, ListView } from '#lib/list-query.ts';
import type { StockState } from './catalogue-entry.ts';
import {
  categoryToken,
  collectionToken,
  everyToken,
  noPictureToken,
  statusToken,
  stockToken,
  tagToken,
  vendorToken,
  wordToken,
} from './list-token.ts';

/** What a product can be filed under, for the list's filters. */
export type Places = Record<'categories' | 'collections', readonly { id: string; title: string }[]>;

/**
 * The categories and collections that addresses name: as much as has to be known of them to read an address, so that a
 * page of the list and the names for its filters are asked for together.
 */
export function placesNamed(addresses: readonly URLSearchParams[]): Places {
  const named = (key: string) =>
    [...new Set(addresses.flatMap((address) => address.getAll(key)))]
      .filter((id) => /^[\w-]{1,64}$/.test(id))
      .slice(0, 50)
      .map((id) => ({ id, title: id }));
  return { categories: named('category'), collections: named('collection') };
}

/** What the list of products can be asked. */
export const productListDefinition = ({ categories, collections }: Places): ListDefinition => ({
  sorts: [
    { key: 'updated', label: 'Changed', first: 'desc' },
    { key: 'title', label: 'Product', first: 'asc' },
    { key: 'created', label: 'Made', first: 'desc' },
    { key: 'price', label: 'Price', first: 'asc' },
    { key: 'stock', label: 'Stock', first: 'asc' },
  ],
  filters: [
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      several: true,
      options: [
        { value: 'active', label: 'Active' },
        { value: 'scheduled', label: 'Scheduled' },
        { value: 'draft', label: 'Draft' },
        { value: 'archived', label: 'Archived' },
      ],
    },
    {
      key: 'stock',
      label: 'Stock',
      kind: 'choice',
      several: true,
      options: [
        { value: 'in', label: 'in stock' },
        { value: 'part', label: 'sold out in part' },
        { value: 'out', label: 'sold out' },
        { value: 'uncounted', label: 'not counted' },
      ],
    },
    { key: 'category', label: 'Category', kind: 'choice', several: true, options: categories.map(optionOf) },
    { key: 'collection', label: 'Collection', kind: 'choice', several: true, options: collections.map(optionOf) },
    { key: 'vendor', label: 'Vendor', kind: 'text' },
    { key: 'tag', label: 'Tag', kind: 'text' },
    { key: 'picture', label: 'Picture', kind: 'choice', options: [{ value: 'none', label: 'none yet' }] },
  ],
});

/** The views that every store has, beside all products. */
export const productViews: ListView[] = [
  { id: 'active', label: 'Active', query: 'status=active' },
  { id: 'drafts', label: 'Drafts', query: 'status=draft' },
  { id: 'sold-out', label: 'Sold out', query: 'status=active&stock=out&stock=part' },
  { id: 'no-picture', label: 'No picture', query: 'picture=none' },
  { id: 'archived', label: 'Archived', query: 'status=archived' },
];

/** The query as the index of products takes it. */
export function catalogueQuery({ q, filters }: Pick<ListQuery, 'q' | 'filters'>): CatalogueQuery {
  const tokensOf = (key: string, token: (value: string) => string) => (filters[key] ?? []).map(token);
  const groups = [
    tokensOf('status', (status) => statusToken(status as Parameters<typeof statusToken>[0])),
    tokensOf('stock', (state) => stockToken(state as StockState)),
    tokensOf('category', categoryToken),
    tokensOf('collection', collectionToken),
    tokensOf('vendor', vendorToken),
    tokensOf('tag', tagToken),
    tokensOf('picture', () => noPictureToken),
  ].filter((group) => group.length > 0);
  return { groups: groups.length > 0 ? groups : [[everyToken]], words: searchWords(q) };
}

/** Fewer letters than these begin so many words that finding them would read half the store. */
const SHORTEST_BEGUN = 3;

/** What is typed: each word may be unfinished, so that `mug` finds mugs. */
export const searchWords = (typed: string): CatalogueQuery['words'] =>
  queryWords(typed)
    .flatMap(({ parts }) => parts)
    .map((word) => ({ token: wordToken(word), isBegun: word.length >= SHORTEST_BEGUN }));

const optionOf = ({ id, title }: { id: string; title: string }) => ({ value: id, label: title });
