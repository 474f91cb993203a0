import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesOf, exactUpTo, indexedPrice, priceRangeTokens, priceTokens } from './price-trie.ts';

const highest = 10_000_000_000;
const price = fc.oneof(
  fc.integer({ min: 0, max: highest }),
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: exactUpTo - 300, max: exactUpTo + 300 }),
);
/** Two prices that lie close together, and one more. */
const near = fc
  .tuple(price, fc.integer({ min: -250, max: 250 }))
  .map(([a, b]) => Math.min(Math.max(a + b, 0), highest));

const finds = (amount: number, from: number, to: number) => {
  const range = new Set(priceRangeTokens(from, to));
  const edges = edgesOf(from, to);
  return (
    priceTokens(amount).some((token) => range.has(token)) && (!edges || (amount >= edges.from && amount <= edges.to))
  );
};

describe('a range of prices', () => {
  it('finds a price exactly when it lies within', () => {
    fc.assert(
      fc.property(price, near, price, (a, amount, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        expect(finds(amount, from, to)).toBe(amount >= from && amount <= to);
        expect(finds(amount, from, Infinity)).toBe(amount >= from);
      }),
      { numRuns: 3000 },
    );
  });

  it('finds by tokens alone where it ends at whole hundreds, or below what is told apart by the minor unit', () => {
    const found = (amount: number, from: number, to: number) => {
      const range = new Set(priceRangeTokens(from, to));
      return priceTokens(amount).some((token) => range.has(token));
    };
    expect(found(2_499_900_00, 2_500_000_00, Infinity)).toBe(false);
    expect(found(2_500_000_00, 2_500_000_00, Infinity)).toBe(true);
    expect(found(highest, 300_000_000, highest - 100)).toBe(false);
    expect(edgesOf(0, exactUpTo - 1)).toBeNull();
    expect(finds(exactUpTo + 1, 0, exactUpTo)).toBe(false);
    expect(edgesOf(500, Infinity)).toBeNull();
    expect(edgesOf(exactUpTo + 1, Infinity)).not.toBeNull();
  });

  it('needs few tokens', () => {
    fc.assert(
      fc.property(price, price, (a, b) => {
        expect(priceRangeTokens(Math.min(a, b), Math.max(a, b)).length).toBeLessThanOrEqual(2 * 15 * 6 + 16);
      }),
    );
    expect(priceRangeTokens(0, Infinity)).toHaveLength(16);
  });
});

describe('the place of a price', () => {
  it('is never before that of a lower one, and after it where they are a hundred apart', () => {
    fc.assert(
      fc.property(price, near, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(indexedPrice(low)).toBeLessThanOrEqual(indexedPrice(high));
        if (high - low >= 100 || (high <= exactUpTo && high > low))
          expect(indexedPrice(low)).toBeLessThan(indexedPrice(high));
      }),
      { numRuns: 3000 },
    );
  });

  it('fits into a row number beside a document, for all that may be asked for a thing', () => {
    expect(indexedPrice(highest)).toBeLessThan(2 ** 28 - 1);
    expect(priceTokens(highest)).toHaveLength(7);
  });
});
