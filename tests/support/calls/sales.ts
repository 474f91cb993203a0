import { dayOf } from '#lib/days.ts';
import { now, type Calls } from '../call.ts';
import { SALE_DAY } from '../samples/sales.ts';
import { idOf } from '../twin-rows.ts';

const days = (i: number) => [idOf('dailyFigures', i), idOf('dailyFigures', i)];
const MONTHS = 40 * 24 * 60 * 60_000;

export const calls: Calls = {
  'figures.addTraffic': { args: () => [dayOf(now, 'UTC'), { visits: 1, carts: 1, checkouts: 1 }] },
  'figures.bestSellers': { args: () => [5] },
  'figures.days': { args: days },
  'figures.hours': { args: (i) => [idOf('hourlySales', i)] },
  'lowStock.lowest': { args: () => [Number.MAX_SAFE_INTEGER, 5] },
  'orderList.any': { args: () => [], answer: true },
  'orderList.longestWaiting': { args: () => ['topay', 5] },
  'salesDrain.drain': { args: () => [{ timezone: 'UTC', limit: 100 }] },
  'salesWindow.roll': { args: () => [Date.parse(SALE_DAY) + MONTHS, 'UTC'] },
};
