import type { ProductCard } from '#features/catalog/card.ts';
import type { Cursor } from '#features/listing/cursor.ts';

/** What a search found. Products that match in their title come first, then in their keywords, then in their text. */
export type SearchResults = {
  /** The words that were looked for, as read from what was typed; empty when nothing could be searched for. */
  words: string[];
  /** The words that were shown instead, when only a corrected spelling found something; else null. */
  corrected: string[] | null;
  cards: ProductCard[];
  /** Counted up to a bound; `more` is set when there are further ones. */
  total: { count: number; more: boolean };
  range: { first: number; last: number };
  next: Cursor | null;
  /** Only when nothing was found: what each search with one word less would find. */
  without: { word: string; q: string; count: number; more: boolean }[];
};

/** What the search field offers while something is typed. */
export type Suggestions = { products: ProductCard[]; words: string[] };
