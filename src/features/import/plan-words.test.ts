import { expect, it } from 'vitest';
import { linePlace, placeText } from './line-place.ts';
import { planWords } from './plan-words.ts';

const draft = { title: 'Cup', variants: [{ line: 2 }, { line: 3 }] };

it('says what a plan does to a product', () => {
  expect(planWords(draft, { outcome: 'created', changes: [] })).toBe('Cup, 2 variants');
  expect(planWords(draft, { outcome: 'unchanged', changes: [] })).toBe('');
  const changes = [
    { do: 'update' as const, table: 'products' as const, id: 'a', patch: { title: 'New', updatedAt: 1 } },
    { do: 'update' as const, table: 'variants' as const, id: 'b', patch: { price: 5, updatedAt: 1 } },
    { do: 'update' as const, table: 'variants' as const, id: 'c', patch: { price: 6, updatedAt: 1 } },
    { do: 'stock' as const, variantId: 'b', tracked: true, delta: 2 },
  ];
  expect(planWords(draft, { outcome: 'updated', changes })).toBe('Changes: title, price, stock');
});

it('keeps a place of a report in an address, and takes nothing else for one', () => {
  expect(linePlace(placeText({ line: 12, id: 'a-b' }))).toEqual({ line: 12, id: 'a-b' });
  for (const text of [null, '', '12', 'a.b', '12.', `1.${'x'.repeat(65)}`, '1.a;b']) expect(linePlace(text)).toBeNull();
});
