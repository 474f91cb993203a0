import { describe, expect, test } from 'vitest';
import { fitsRules } from './fits-rules.ts';
import type { Rule, RuleField, RuleOp } from './rule-kinds.ts';

const variant = (price: number, compareAt: number | null, available: number | null) => ({
  ...{
    id: String(price),
    options: ['', '', ''] as [string, string, string],
    sku: null,
    barcode: null,
    price,
    compareAt,
  },
  ...{ tracked: available !== null, available: available ?? 0 },
});
const mug = {
  ...{ title: 'Everyday mug', vendor: 'Kiln & Fold', productType: 'Mug', tags: ['Clay', 'hand-thrown'] },
  branch: [
    { id: 'mugs', title: 'Mugs', cardFacts: [] },
    { id: 'table', title: 'Table', cardFacts: [] },
  ],
  variants: [variant(2400, 2900, 3), variant(3000, null, 4)],
};
const fits = (...rules: Rule[]) => fitsRules(mug, { match: 'all', rules });

describe('a product', () => {
  test.each<[RuleField, RuleOp, string, boolean]>([
    ['tag', 'is', 'clay', true],
    ['tag', 'is', 'glass', false],
    ['tag', 'is-not', 'clay', false],
    ['vendor', 'is', 'kiln & fold', true],
    ['vendor', 'is-not', 'Loom', true],
    ['type', 'is', 'Mug', true],
    ['title', 'has', 'day MUG', true],
    ['title', 'has-not', 'mug', false],
    ['category', 'is', 'table', true],
    ['category', 'is-not', 'mugs', false],
    ['price', 'below', '2500', true],
    ['price', 'below', '2400', false],
    ['price', 'above', '2999', true],
    ['price', 'above', '3000', false],
    ['stock', 'above', '6', true],
    ['stock', 'below', '7', false],
    ['reduced', 'yes', '', true],
    ['reduced', 'no', '', false],
  ])('%s %s %s: %s', (field, op, value, expected) => expect(fits({ field, op, value })).toBe(expected));

  test('fits all rules, or one of them', () => {
    const rules: Rule[] = [
      { field: 'tag', op: 'is', value: 'clay' },
      { field: 'vendor', op: 'is', value: 'Loom' },
    ];
    expect(fitsRules(mug, { match: 'all', rules })).toBe(false);
    expect(fitsRules(mug, { match: 'any', rules })).toBe(true);
  });

  test('fits no collection without rules', () => expect(fitsRules(mug, { match: 'all', rules: [] })).toBe(false));

  test('whose stock is not counted never has too little', () =>
    expect(
      fitsRules(
        { ...mug, variants: [variant(1, null, null)] },
        { match: 'all', rules: [{ field: 'stock', op: 'below', value: '5' }] },
      ),
    ).toBe(false));
});
