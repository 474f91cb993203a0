import { expect, it } from 'vitest';
import { priceChanges } from './price-drift.ts';

it('names the lines whose price moved, which way and how far', () => {
  const lines = [
    { id: 'same', seenUnitPrice: 2400, unitPrice: 2400 },
    { id: 'dearer', seenUnitPrice: 2400, unitPrice: 2650 },
    { id: 'cheaper', seenUnitPrice: 2400, unitPrice: 0 },
  ];
  expect(priceChanges(lines)).toEqual([
    { id: 'dearer', direction: 'up', from: 2400, to: 2650, difference: 250 },
    { id: 'cheaper', direction: 'down', from: 2400, to: 0, difference: 2400 },
  ]);
});
