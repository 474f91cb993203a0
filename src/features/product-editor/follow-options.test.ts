import { describe, expect, test } from 'vitest';
import { followOptions } from './follow-options.ts';
import { emptyForm, type VariantForm } from './product-form.ts';

const [blank] = emptyForm().variants;
const variant = (values: string[], more: Partial<VariantForm> = {}): VariantForm => ({
  ...blank!,
  ...more,
  values: [values[0] ?? '', values[1] ?? '', values[2] ?? ''],
});
const colours = { name: 'Colour', values: ['Moss', 'Ink'] };
const sizes = { name: 'Size', values: ['S', 'M', 'L'] };
const names = (rows: VariantForm[]) => rows.map(({ values }) => values.filter(Boolean).join(' '));

describe('variants follow the options', () => {
  test('of a product that had none: its own variant becomes the first', () => {
    const rows = followOptions([colours, sizes], [variant([], { id: 'v', price: '24.00', stock: '7', sku: 'A' })]);
    expect(names(rows)).toEqual(['Moss S', 'Moss M', 'Moss L', 'Ink S', 'Ink M', 'Ink L']);
    expect(rows[0]).toMatchObject({ id: 'v', price: '24.00', stock: '7', sku: 'A' });
    expect(rows[1]).toMatchObject({ id: '', price: '24.00', stock: '0', sku: '' });
  });

  test('when a value is added: only variants with that value', () => {
    const rows = [variant(['Moss', 'S'], { id: 'a' }), variant(['Ink', 'M'], { id: 'b' })];
    const grown = followOptions(
      [
        { ...colours, values: ['Moss', 'Ink', 'Oat'] },
        { ...sizes, values: ['S', 'M'] },
      ],
      rows,
    );
    expect(names(grown)).toEqual(['Moss S', 'Ink M', 'Oat S', 'Oat M']);
  });

  test('when a value is taken out: its variants go, the others keep what was typed', () => {
    const rows = [variant(['Moss'], { price: '1.00' }), variant(['Ink'], { price: '2.00' })];
    expect(followOptions([{ ...colours, values: ['Ink'] }], rows)).toEqual([rows[1]]);
  });

  test('when an option is taken out: one variant is left of those that differ in it alone', () => {
    const rows = followOptions([colours, sizes], [variant([])]);
    const inColours = followOptions(
      [colours],
      rows.map((row) => ({ ...row, values: [row.values[0], '', ''] })),
    );
    expect(names(inColours)).toEqual(['Moss', 'Ink']);
  });

  test('and not when nothing of them changed, so an order of their own stays', () => {
    const rows = [variant(['Ink'], { id: 'b' }), variant(['Moss'], { id: 'a' })];
    expect(followOptions([colours], rows)).toEqual(rows);
  });

  test('no further than one beyond what a product may have', () => {
    const many = { name: 'Length', values: Array.from({ length: 90 }, (_, i) => `${i} cm`) };
    expect(followOptions([many, many, many], [variant([])])).toHaveLength(101);
  });
});
