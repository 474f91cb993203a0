import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maxIndexedPrice, priceRangeTokens, priceTokens } from './price-trie.ts';

const price = fc.oneof(fc.integer({ min: 0, max: maxIndexedPrice }), fc.integer({ min: 0, max: 300 }));

it('finds a price by a range exactly when it lies within', () => {
  fc.assert(
    fc.property(price, price, price, (amount, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const range = new Set(priceRangeTokens(from, to));
      expect(priceTokens(amount).some((token) => range.has(token))).toBe(amount >= from && amount <= to);
    }),
    { numRuns: 3000 },
  );
});

it('needs few tokens for any range', () => {
  fc.assert(
    fc.property(price, price, (a, b) => {
      expect(priceRangeTokens(Math.min(a, b), Math.max(a, b)).length).toBeLessThanOrEqual(2 * 15 * 6 + 16);
    }),
  );
  expect(priceRangeTokens(0, maxIndexedPrice)).toHaveLength(16);
});

it('treats prices beyond the highest as the highest', () => {
  expect(priceTokens(maxIndexedPrice + 5000)).toEqual(priceTokens(maxIndexedPrice));
});
