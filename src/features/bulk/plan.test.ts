import { describe, expect, it } from 'vitest';
import { askFields, askOf, askWords, type BulkAsk } from './bulk-ask.ts';
import type { ProductState } from './cell.ts';
import { newPrice, type PriceStep } from './new-price.ts';
import { planOf, undoOf } from './plan.ts';

const state = (change: Partial<ProductState> = {}): ProductState => ({
  ...{ id: 'p1', title: 'Mug', status: 'active', tags: ['gift', 'new'], publishedAt: 1000 },
  variants: [
    { id: 'v1', name: 'Oat', sku: 'M-1', price: 2400, compareAt: null, compareAtUntil: null, available: 5 },
    { id: 'v2', name: 'Ink', sku: null, price: 3000, compareAt: 3500, compareAtUntil: 2000, available: null },
  ],
  ...change,
});
const asked = (fields: Record<string, string>) => askOf(askFields.parse(fields), 'EUR');
const ask = (fields: Record<string, string>): BulkAsk => {
  const found = asked(fields);
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found.ask;
};

describe('a new price', () => {
  const step = (change: Partial<PriceStep>): PriceStep => ({ how: 'percent', by: 10_00, round: 'none', ...change });

  it.each<[number, Partial<PriceStep>, string, number]>([
    [2400, {}, 'EUR', 2640],
    [2405, { by: -12_50 }, 'EUR', 2104],
    [995, { by: -100_00 }, 'EUR', 0],
    [2400, { how: 'amount', by: -300 }, 'EUR', 2100],
    [200, { how: 'amount', by: -300 }, 'EUR', 0],
    [2400, { how: 'set', by: 1999 }, 'EUR', 1999],
    [2400, { by: 11_00, round: 'whole' }, 'EUR', 2700],
    [2400, { by: 11_00, round: 'nines' }, 'EUR', 2699],
    [20, { by: 10_00, round: 'nines' }, 'EUR', 99],
    [2407, { how: 'amount', by: 1, round: 'five' }, 'CHF', 2410],
    [2400, { by: 11_00, round: 'nines' }, 'JPY', 2699],
    [2401, { round: 'whole' }, 'JPY', 2641],
  ])('of %i by %o in %s is %i', (price, change, currency, after) => {
    expect(newPrice(price, step(change), currency)).toBe(after);
  });
});

describe('what is typed', () => {
  it.each([
    [{ do: 'price', by: '10' }, { by: 10_00 }],
    [{ do: 'price', by: '-12.5 %' }, { by: -12_50 }],
    [{ do: 'price', by: '−3.00', how: 'amount' }, { by: -300 }],
    [
      { do: 'price', by: '19.99', how: 'set', keepBefore: 'on' },
      { by: 1999, keepBefore: true },
    ],
    [
      { do: 'tags', add: ' sale,  summer   25,sale', remove: 'old' },
      { add: ['sale', 'summer 25'], remove: ['old'] },
    ],
    [{ do: 'archive' }, { status: 'archived' }],
  ])('%o asks for %o', (fields, expected) => {
    expect(ask(fields as unknown as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    [{ do: 'price', by: '' }],
    [{ do: 'price', by: 'ten' }],
    [{ do: 'price', by: '0' }],
    [{ do: 'price', by: '-101' }],
    [{ do: 'price', by: '-5.00', how: 'set' }],
    [{ do: 'price', by: '1,500', how: 'amount' }],
    [{ do: 'tags', add: ' , ' }],
    [{ do: 'tags', add: 'x'.repeat(61) }],
  ])('%o is told what is wrong', (fields) =>
    expect(asked(fields as unknown as Record<string, string>)).toHaveProperty('problems'),
  );

  it('is said in words', () => {
    expect(askWords(ask({ do: 'price', by: '-12.5' }), 'EUR', 'en')).toBe('Price −12.5 %');
    expect(askWords(ask({ do: 'tags', add: 'sale', remove: 'old' }), 'EUR', 'en')).toBe('+ sale, − old');
  });
});

describe('a plan', () => {
  it('leaves out what is so already', () => {
    expect(planOf({ kind: 'status', status: 'active' }, state(), 'EUR')).toEqual([]);
    expect(planOf({ kind: 'tags', add: ['gift'], remove: ['nothing'] }, state(), 'EUR')).toEqual([]);
    expect(planOf({ kind: 'clearCompareAt' }, state(), 'EUR')).toEqual([
      { variantId: 'v2', field: 'compareAt', before: 3500, after: null, moments: { before: 2000 } },
    ]);
  });

  it('keeps the price before as the compare-at price where it falls', () => {
    const plan = planOf(ask({ do: 'price', by: '-10', keepBefore: 'on' }), state(), 'EUR');
    expect(plan.map(({ variantId, field, after }) => [variantId, field, after])).toEqual([
      ['v1', 'price', 2160],
      ['v1', 'compareAt', 2400],
      ['v2', 'price', 2700],
    ]);
  });
});

describe('a price that rises to the compare-at price, or above it', () => {
  const cells = planOf(ask({ do: 'price', by: '25' }), state(), 'EUR');
  const raised = (second: object) => {
    const [oat, ink] = state().variants;
    return state({
      variants: [
        { ...oat!, price: 3000 },
        { ...ink!, price: 3750, compareAt: null, ...second },
      ],
    });
  };

  it('takes that away, for all to see', () => {
    expect(cells.map(({ variantId, field, before, after }) => [variantId, field, before, after])).toEqual([
      ['v1', 'price', 2400, 3000],
      ['v2', 'price', 3000, 3750],
      ['v2', 'compareAt', 3500, null],
    ]);
  });

  it('brings it back with the moment it was charged last, when it is taken back', () => {
    const { back } = undoOf(cells, raised({}));
    expect(back.map(({ field, after, moments }) => [field, after, moments?.after])).toEqual([
      ['price', 2400, undefined],
      ['price', 3000, undefined],
      ['compareAt', 3500, 2000],
    ]);
  });

  it('stays without it where the price was raised further meanwhile', () => {
    const { back, kept } = undoOf(cells, raised({ price: 4000 }));
    expect(back.map(({ variantId }) => variantId)).toEqual(['v1']);
    expect(kept.map(({ field, before }) => [field, before])).toEqual([
      ['price', 3000],
      ['compareAt', 3500],
    ]);
  });
});

describe('taking back', () => {
  const cells = planOf(ask({ do: 'price', by: '10' }), state(), 'EUR');
  const after = state({
    variants: state().variants.map((variant) => ({ ...variant, price: Math.round(variant.price * 1.1) })),
  });

  it('gives everything its value before', () => {
    const { back, kept } = undoOf(cells, after);
    expect(back.map((cell) => cell.after)).toEqual([2400, 3000]);
    expect(kept).toEqual([]);
  });

  it('leaves what somebody changed since, and says so', () => {
    const changed = { ...after, variants: [{ ...after.variants[0]!, price: 9999 }, after.variants[1]!] };
    const { back, kept } = undoOf(cells, changed);
    expect(back.map(({ variantId }) => variantId)).toEqual(['v2']);
    expect(kept.map(({ variantId }) => variantId)).toEqual(['v1']);
  });

  it('has nothing to do where it was taken back by hand, and cannot where the product is gone', () => {
    expect(undoOf(cells, state())).toEqual({ back: [], kept: [] });
    expect(undoOf(cells, null).kept).toHaveLength(2);
  });

  it('counts stock from where it is now', () => {
    const added = [{ variantId: 'v1', field: 'available' as const, before: 5, after: 25 }];
    const stock = (available: number) => state({ variants: [{ ...state().variants[0]!, available }] });
    expect(undoOf(added, stock(22)).back).toMatchObject([{ before: 22, after: 2 }]);
    expect(undoOf(added, stock(4))).toMatchObject({ back: [], kept: [{ variantId: 'v1' }] });
  });
});
