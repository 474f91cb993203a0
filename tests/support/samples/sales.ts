import type { Samples } from '../sample.ts';

/** The day on which the twins sold everything. */
export const SALE_DAY = '2026-11-01';

export const samples: Samples = {
  'orderSales.sale': ({ figure }) => ({ day: SALE_DAY, hour: 9, net: figure, pieces: 1, products: [] }),
  'productSalesDays.day': () => SALE_DAY,
  'salesWindow.lastDay': () => SALE_DAY,
};
