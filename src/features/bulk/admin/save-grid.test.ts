import { describe, expect, it } from 'vitest';
import type { StaffContext } from '#features/staff/staff-action.ts';
import type { ProductState } from '../cell.ts';
import type { TypedCell } from '../grid.ts';
import { checkGrid } from './save-grid.ts';

const variant = { id: 'v', name: '', sku: null, price: 1000, compareAt: 1200, compareAtUntil: 5, available: null };
const mug: ProductState = {
  ...{ id: 'p', title: 'Mug', status: 'active', tags: [], publishedAt: 1 },
  variants: [variant],
};
const admin = { ask: async () => ({ states: [mug], owners: [] }), bulk: { states: () => {}, skuOwners: () => {} } };
const asked = { admin, site: { general: { currency: 'EUR' } } } as unknown as StaffContext;
const typed = (field: 'price' | 'compareAt', after: string): TypedCell => ({
  ...{ productId: 'p', variantId: 'v', field, after },
  before: field === 'price' ? '10.00' : '12.00',
});
const problems = async (...cells: TypedCell[]) =>
  (await checkGrid(cells, asked)).problems.map(({ field, problem }) => [field, problem]);

describe('a grid', () => {
  it('refuses a price and a compare-at price that no product can be saved with', async () => {
    expect(await problems(typed('price', '12.00'))).toEqual([['price', expect.stringContaining('not be above it')]]);
    const tooLow = [['compareAt', 'It has to be above the price, or empty.']];
    expect(await problems(typed('compareAt', '9.00'))).toEqual(tooLow);
    expect(await problems(typed('price', '15.00'), typed('compareAt', '14.00'))).toEqual(tooLow);
  });

  it('takes both together, and the one without the other', async () => {
    expect(await problems(typed('price', '15.00'), typed('compareAt', '16.00'))).toEqual([]);
    expect(await problems(typed('price', '15.00'), typed('compareAt', ''))).toEqual([]);
    expect(await problems(typed('price', '11.99'))).toEqual([]);
  });
});
