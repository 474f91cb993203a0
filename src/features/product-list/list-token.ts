import type { ProductSource } from '#features/listing/product-source.ts';
import type { StockState } from './catalogue-entry.ts';

/*
 * What the list of products can be narrowed by, as tokens of the full-text tables: letters and digits, the first of them
 * telling the kind, so that no title can be taken for a state.
 */

export const everyToken = 'a';
export const statusToken = (status: ProductSource['status'] | 'scheduled') => `s${status}`;
export const stockToken = (state: StockState) => `o${state}`;
export const categoryToken = (id: string) => `c${hex(id)}`;
export const collectionToken = (id: string) => `k${hex(id)}`;
export const tagToken = (tag: string) => `t${hex(folded(tag))}`;
export const vendorToken = (vendor: string) => `v${hex(folded(vendor))}`;
export const wordToken = (word: string) => `w${word}`;
export const noPictureToken = 'p';

/** The tokens of a product, words aside. `now` in epoch milliseconds: what is published later is scheduled until then. */
export function listTokens(source: ProductSource, stock: StockState, now: number): string[] {
  const { status, publishedAt, branch, collections, tags, vendor, pictures } = source;
  const isScheduled = status === 'active' && publishedAt !== null && publishedAt > now;
  return [
    everyToken,
    statusToken(isScheduled ? 'scheduled' : status),
    stockToken(stock),
    ...branch.map(({ id }) => categoryToken(id)),
    ...collections.map(({ id }) => collectionToken(id)),
    ...new Set(tags.map(tagToken)),
    ...(vendor ? [vendorToken(vendor)] : []),
    ...(pictures.length === 0 ? [noPictureToken] : []),
  ];
}

/** As it is compared: whatever its case, and however it was typed. */
const folded = (text: string) => text.trim().replace(/\s+/g, ' ').normalize('NFKC').toLowerCase();

const hex = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
