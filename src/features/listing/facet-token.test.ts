import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allToken, facetToken, inStockToken, scopeToken } from './facet-token.ts';
import { priceTokens } from './price-trie.ts';

it('is letters and digits only, whatever the labels', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      (group, value) => {
        expect(facetToken(group, value)).toMatch(/^[a-z0-9]+$/);
        expect(scopeToken('category', value)).toMatch(/^[a-z0-9]+$/);
      },
    ),
  );
});

it('gives different facets different tokens', () => {
  const label = fc.string({ unit: fc.constantFrom('a', 'b', 'z', '1', 'x', ':', '-', 'é', '黒', '3') });
  fc.assert(
    fc.property(label, label, label, label, (group, value, otherGroup, otherValue) => {
      fc.pre(group !== otherGroup || value !== otherValue);
      expect(facetToken(group, value)).not.toBe(facetToken(otherGroup, otherValue));
    }),
    { numRuns: 2000 },
  );
});

it('tells the kinds apart', () => {
  const tokens = [
    allToken,
    inStockToken,
    scopeToken('category', 'a'),
    scopeToken('collection', 'a'),
    ...priceTokens(97),
  ];
  expect(new Set(tokens).size).toBe(tokens.length);
  expect(tokens).not.toContain(facetToken('a', 'a'));
});
