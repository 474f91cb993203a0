import { describe, expect, it } from 'vitest';
import type { ProductSource } from '#features/listing/product-source.ts';
import { catalogueEntry, stockState } from './catalogue-entry.ts';
import { statusToken, tagToken, vendorToken } from './list-token.ts';
import { stockLine } from './stock-line.ts';

type Variant = ProductSource['variants'][number];
const NOW = Date.UTC(2026, 5, 1);

const variant = (change: Partial<Variant> = {}): Variant => ({
  ...{ id: 'v1', options: ['', '', ''], sku: 'KF-MUG-250', barcode: '4006381333931', price: 2400, compareAt: null },
  ...{ tracked: true, available: 4, ...change },
});

const product = (change: Partial<ProductSource> = {}): ProductSource => ({
  ...{ id: 'p1', slug: 'mug', title: 'Everyday mug', summary: '', descriptionHtml: '', details: [], kind: 'physical' },
  ...{ status: 'active', vendor: 'Kiln & Fold', productType: '', plate: 1, rank: 0, publishedAt: null },
  ...{ createdAt: NOW, updatedAt: NOW, options: [], variants: [variant()], pictures: [], tags: ['Gift Idea'] },
  ...{ specs: [], branch: [{ id: 'c1', title: 'Mugs', cardFacts: [] }], collections: [], ...change },
});

const tokensOf = (change: Partial<ProductSource>) => catalogueEntry(product(change), NOW).tokens;

describe('what staff find a product by', () => {
  it('is its title, its vendor, and the codes of all its variants', () => {
    const tokens = tokensOf({ variants: [variant(), variant({ sku: 'other9', barcode: null })] });
    expect(tokens).toEqual(
      expect.arrayContaining(['weveryday', 'wmug', 'wkiln', 'wkf', 'w250', 'w4006381333931', 'wother', 'w9']),
    );
  });

  it.each([
    ['active', null, 'active'],
    ['active', NOW + 1, 'scheduled'],
    ['active', NOW, 'active'],
    ['draft', NOW + 1, 'draft'],
    ['archived', null, 'archived'],
  ] as const)('is its status: %s, out at %s, is %s', (status, publishedAt, is) => {
    expect(tokensOf({ status, publishedAt })).toContain(statusToken(is));
  });

  it('does not tell cases of tags and vendors apart', () => {
    expect(tokensOf({})).toContain(tagToken(' gift  idea'));
    expect(tokensOf({})).toContain(vendorToken('KILN & FOLD'));
  });

  it('is letters and digits only, whatever was typed', () => {
    const odd = { title: 'a" OR *', tags: ['x) OR (y', '日本'], vendor: '*' };
    expect(tokensOf(odd).filter((token) => !/^[\p{L}\p{N}]+$/u.test(token))).toEqual([]);
  });
});

describe('the stock of a product', () => {
  const cardOf = (...variants: Variant[]) => catalogueEntry(product({ variants }), NOW).card;

  it.each([
    ['in', [variant(), variant()], '8 in 2 variants'],
    ['part', [variant(), variant({ available: 0 })], '4 in 2 variants, 1 sold out'],
    ['out', [variant({ available: 0 })], 'Sold out'],
    ['uncounted', [variant({ tracked: false, available: 0 })], 'Not counted'],
    ['uncounted', [], 'Not counted'],
    ['in', [variant(), variant({ tracked: false, available: 0 })], '4 in 2 variants'],
  ] as const)('is %s', (state, variants, words) => {
    const card = cardOf(...variants);
    expect(stockState(card)).toBe(state);
    expect(stockLine(card).words).toBe(words);
  });

  it('sorts what is never sold out after everything', () => {
    const places = [variant({ tracked: false }), variant({ available: 999_999 })].map(
      (one) => catalogueEntry(product({ variants: [one] }), NOW).places.stock,
    );
    expect(places[0]).toBeGreaterThan(places[1]!);
  });
});
