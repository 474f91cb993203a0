import { expect, it } from 'vitest';
import { ofLevel, type StockLine } from './stock-list.ts';

const line = (id: string, available: number, tracked = true): StockLine => ({
  ...{ id, productId: 'p', title: 'Cable', name: '', sku: null, tracked, available, held: 0 },
});
const lines = [line('gone', 0), line('few', 3), line('many', 50), line('uncounted', 0, false)];
const shown = (level: string[]) => ofLevel(lines, { filters: { level } }, 5).map(({ id }) => id);

it('a search of the stock shows the level that the list is narrowed to', () => {
  expect(shown([])).toEqual(['gone', 'few', 'many', 'uncounted']);
  expect(shown(['low'])).toEqual(['gone', 'few']);
  expect(shown(['out'])).toEqual(['gone']);
});
