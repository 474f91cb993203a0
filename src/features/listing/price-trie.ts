/*
 * A price has a token at each of seven precisions, and a range of prices is a few of them joined by OR: whole blocks in
 * the middle, finer ones towards both ends (Lucene's numeric trie). So a range filter is a boolean query like any other
 * and works together with every sort.
 */

const bitsPerLevel = 4;
const levels = 7;

/** Prices above this many minor units are filtered and sorted as if they were this. */
export const maxIndexedPrice = 2 ** (bitsPerLevel * levels) - 1;

/** The tokens a product of this price (minor units) is indexed under. */
export function priceTokens(price: number): string[] {
  const indexed = indexedPrice(price);
  return Array.from({ length: levels }, (_, level) => token(level, indexed >> (bitsPerLevel * level)));
}

/** The tokens of which a price has one exactly when it lies from `from` to `to` (minor units, both included). */
export function priceRangeTokens(from: number, to: number): string[] {
  const tokens: string[] = [];
  let low = indexedPrice(from);
  let high = indexedPrice(to);
  for (let level = 0; low <= high; level += 1) {
    const last = level === levels - 1;
    while (low <= high && (last || low & 15)) tokens.push(token(level, low++));
    while (low <= high && (last || (high & 15) !== 15)) tokens.push(token(level, high--));
    if (low > high) break;
    low >>= bitsPerLevel;
    high >>= bitsPerLevel;
  }
  return tokens;
}

/** A price (minor units) as the index holds it. */
export const indexedPrice = (price: number): number => Math.min(Math.max(Math.trunc(price), 0), maxIndexedPrice);

const token = (level: number, block: number): string => `p${level}${block.toString(36)}`;
