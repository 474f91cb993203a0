import { describe, expect, it } from 'vitest';
import { followOptions } from './follow-options.ts';
import { withOptionMoved, withValueMoved } from './order-options.ts';
import { emptyForm, variantName } from './product-form.ts';

const options = [
  { name: 'Glaze', values: ['Oat', 'Ink'] },
  { name: 'Size', values: ['S', 'M', 'L'] },
];
const variants = followOptions(options, emptyForm().variants).map((row, i) => ({ ...row, sku: `SKU-${i}` }));
const parts = { options, variants };
const told = (rows: typeof variants) => rows.map((row) => `${variantName(row)} ${row.sku}`);

describe('another order', () => {
  it('of values is that of their variants, which keep what is theirs', () => {
    const { options: next, variants: rows } = withValueMoved(parts, 1, 2, 0);
    expect(next[1]!.values).toEqual(['L', 'S', 'M']);
    expect(told(rows)).toEqual([
      ...['Oat / L SKU-2', 'Oat / S SKU-0', 'Oat / M SKU-1'],
      ...['Ink / L SKU-5', 'Ink / S SKU-3', 'Ink / M SKU-4'],
    ]);
    expect(followOptions(next, rows)).toEqual(rows);
  });

  it('of options turns the names of variants round', () => {
    const { options: next, variants: rows } = withOptionMoved(parts, 0, 1);
    expect(next.map(({ name }) => name)).toEqual(['Size', 'Glaze']);
    expect(told(rows).slice(0, 3)).toEqual(['S / Oat SKU-0', 'S / Ink SKU-3', 'M / Oat SKU-1']);
    expect(followOptions(next, rows)).toEqual(rows);
    expect(withOptionMoved({ options: next, variants: rows }, 1, 0)).toEqual(parts);
  });

  it('is no other one beyond the ends', () => {
    expect(withValueMoved(parts, 0, 1, 2)).toEqual(parts);
    expect(withOptionMoved(parts, 0, -1)).toEqual(parts);
  });
});
