import type { Calls } from '../call.ts';

export const calls: Calls = {
  siteFigures: { args: () => [], answer: { products: { active: 3 }, orders: 3, customers: 3, queued: 3 } },
};
