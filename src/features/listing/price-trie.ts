/*
 * A price has a token at each of seven precisions, and a range of prices is a few of them joined by OR: whole blocks in
 * the middle, finer ones towards both ends (Lucene's numeric trie). So a range filter is a boolean query like any other
 * and works together with every sort.
 */

const bitsPerLevel = 4;
const levels = 7;

/** Up to here the index tells prices apart by the minor unit, above it by the hundred: nobody puts cents to millions. */
export const exactUpTo = 160_000_000;
const step = 100;

/** The index's last place. All that may be asked for a thing lies below it. */
const lastPlace = 2 ** (bitsPerLevel * levels) - 1;

/** The tokens a product of this price (minor units) is indexed under. */
export function priceTokens(price: number): string[] {
  const indexed = indexedPrice(price);
  return Array.from({ length: levels }, (_, level) => token(level, indexed >> (bitsPerLevel * level)));
}

/**
 * The tokens of which each price has one that lies from `from` to `to` (minor units, both included). Where an end of the range
 * is above `exactUpTo`, so have others less than a hundred beside it: `edgesOf` tells what is left to compare.
 */
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

/** The ends of a range of prices that tokens do not tell exactly; null where there is none. */
export function edgesOf(from: number, to: number): { from: number; to: number } | null {
  // The last place that has a price of its own is also the first of a hundred.
  const isExact = (price: number) => price < exactUpTo || price === Infinity;
  return isExact(from) && isExact(to) ? null : { from, to: Math.min(to, Number.MAX_SAFE_INTEGER) };
}

/** A price (minor units) as the index holds it: its place among all prices, below 2²⁸. */
export function indexedPrice(price: number): number {
  const place =
    price <= exactUpTo ? Math.max(Math.trunc(price), 0) : exactUpTo + Math.floor((price - exactUpTo) / step);
  return Math.min(place, lastPlace);
}

const token = (level: number, block: number): string => `p${level}${block.toString(36)}`;
