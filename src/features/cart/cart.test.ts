import { describe, expect, it } from 'vitest';
import {
  blocksOrder,
  cannotAdd,
  cartNotices,
  itemCount,
  steppedQuantity,
  toPricingLine,
  type CartLine,
} from './cart.ts';

const line = (changes: Partial<CartLine> = {}): CartLine => ({
  ...{ id: 'l1', variantId: 'v1', productId: 'p1', slug: 'cable', title: 'Cable', variantTitle: '2 m' },
  ...{ quantity: 2, price: 2400, seenPrice: 2400, compareAt: null, sku: null, taxClass: 'standard' },
  ...{ isForSale: true, available: 5, requiresShipping: true, weightGrams: 80, plate: 1, picture: null },
  ...changes,
});

describe('cannotAdd', () => {
  it.each([
    [{ available: 5 }, 5, 0],
    [{ available: 5 }, 2, 3],
    [{ available: null }, 999, 0],
  ])('lets %j have %i more beside %i', (changes, wanted, inCart) => {
    expect(cannotAdd(line(changes), wanted, inCart)).toBeNull();
  });

  it.each([
    [{ available: 5 }, 6, 0, 'Only 5 left of Cable.'],
    [{ available: 5 }, 3, 3, 'Only 5 left of Cable, and 3 are in your cart already.'],
    [{ available: 5 }, 5, 1, 'Only 5 left of Cable, and 1 is in your cart already.'],
    [{ available: 5 }, 1, 5, 'All 5 that are left of Cable are in your cart already.'],
    [{ available: 0 }, 1, 0, 'Cable is sold out.'],
    [{ available: 9, isForSale: false }, 1, 0, 'This is not for sale any more.'],
    [{ available: null }, 500, 500, 'At most 999 of one thing can be ordered here.'],
  ])('says why %j cannot have %i more beside %i', (changes, wanted, inCart, because) => {
    expect(cannotAdd(line(changes), wanted, inCart)).toBe(because);
  });

  it('refuses what is not there', () => {
    expect(cannotAdd(null, 1)).toBe('This is not for sale any more.');
  });
});

describe('cartNotices', () => {
  it('says nothing of lines that are as they were', () => {
    expect(cartNotices([line(), line({ id: 'l2', available: null, quantity: 900 })])).toEqual([]);
  });

  it('names what stops an order before what only changed its price', () => {
    const notices = cartNotices([
      line({ id: 'dearer', price: 2600 }),
      line({ id: 'short', available: 1 }),
      line({ id: 'out', available: 0 }),
      line({ id: 'gone', isForSale: false }),
      line({ id: 'cheaper', price: 2000 }),
    ]);
    expect(notices.map(({ lineId, kind }) => [lineId, kind])).toEqual([
      ['short', 'short'],
      ['out', 'sold-out'],
      ['gone', 'gone'],
      ['dearer', 'price-up'],
      ['cheaper', 'price-down'],
    ]);
    expect(notices.map(blocksOrder)).toEqual([true, true, true, false, false]);
  });

  it('does not bother with the price of what cannot be had', () => {
    expect(cartNotices([line({ available: 0, price: 9900 })]).map(({ kind }) => kind)).toEqual(['sold-out']);
  });
});

describe('steppedQuantity', () => {
  it.each([
    ['2', null, 2],
    [' 7 ', null, 7],
    ['2', '1', 3],
    ['2', '-1', 1],
    ['1', '-1', 0],
    ['0', '-1', 0],
    ['5', '10', 5],
  ])('reads %j with the step %j as %i', (typed, step, quantity) => {
    expect(steppedQuantity(typed, step)).toBe(quantity);
  });

  it.each(['', 'two', '-1', '1.5', '1e3', '0x2', '99999', '１'])('does not guess at %j', (typed) => {
    expect(steppedQuantity(typed, null)).toBeNull();
  });
});

it('counts pieces, not lines', () => {
  expect(itemCount([line(), line({ quantity: 3 })])).toBe(5);
});

it('leaves out of a pricing line what the line does not have', () => {
  expect(Object.keys(toPricingLine(line()))).not.toContain('compareAt');
  expect(toPricingLine(line({ compareAt: 3000, sku: 'C-2' }))).toMatchObject({
    compareAt: 3000,
    sku: 'C-2',
    unitPrice: 2400,
  });
});
