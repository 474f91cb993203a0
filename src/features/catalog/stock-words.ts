import type { StockState } from './product.ts';

/** Stock in words; the dot beside them only repeats it. */
export function stockWords({ state, left }: StockState): string {
  if (state === 'out') return 'Sold out';
  return state === 'low' ? `${left} left` : 'In stock';
}

/** How much a price is below the former one, in whole per cent, or null when it is not. */
export function percentOff(price: number, compareAt: number | null): number | null {
  if (compareAt === null || compareAt <= price) return null;
  return Math.floor(((compareAt - price) * 100) / compareAt) || null;
}
