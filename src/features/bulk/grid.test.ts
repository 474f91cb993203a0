import { describe, expect, it } from 'vitest';
import type { ProductState } from './cell.ts';
import { cellText, copiedCells, gridRows, pastedCells, readCell } from './grid.ts';

const variant = { id: 'v1', name: 'Oat', sku: null, price: 2450, compareAt: null, compareAtUntil: null, available: 3 };
const mug: ProductState = {
  ...{ id: 'p1', title: 'Mug', status: 'active', tags: ['a', 'b'], publishedAt: null },
  variants: [variant],
};

describe('a grid', () => {
  it('has one line for a product of one variant, else one for it and one for each', () => {
    expect(gridRows([mug], 'EUR')).toEqual([
      {
        ...{ productId: 'p1', variantId: 'v1', name: 'Mug' },
        values: {
          title: 'Mug',
          status: 'active',
          tags: 'a, b',
          price: '24.50',
          compareAt: '',
          sku: '',
          available: '3',
        },
      },
    ]);
    const two = { ...mug, variants: [variant, { ...variant, id: 'v2', name: 'Ink', available: null }] };
    const rows = gridRows([two], 'JPY');
    expect(rows.map(({ variantId, values }) => [variantId, Object.keys(values).length])).toEqual([
      [null, 3],
      ['v1', 4],
      ['v2', 3],
    ]);
    expect(rows[1]!.values.price).toBe('2450');
  });

  it.each([
    ['price', '24.5', 2450],
    ['compareAt', '', null],
    ['status', ' Draft ', 'draft'],
    ['tags', 'b, a,,b', ['a', 'b']],
    ['sku', ' ', null],
    ['available', '007', 7],
  ] as const)('reads %s %j', (field, typed, value) => {
    const read = readCell(field, typed, 'EUR');
    expect(read).toEqual({ value });
    // What is shown of it reads the same again.
    expect(readCell(field, cellText(field, value, 'EUR'), 'EUR')).toEqual(read);
  });

  it.each([
    ['price', ''],
    ['price', '1,500'],
    ['price', '-1'],
    ['title', '  '],
    ['status', 'gone'],
    ['available', '-1'],
    ['available', '1.5'],
    ['sku', 'x'.repeat(101)],
  ] as const)('refuses %s %j in words', (field, typed) => {
    expect(readCell(field, typed, 'EUR')).toHaveProperty('problem');
  });
});

describe('cells from a spreadsheet', () => {
  it.each([
    [
      '1\t2\n3\t4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\r\n2', [['1'], ['2']]],
    ['"a ""b""\tc\nd"\te', [['a "b"\tc d', 'e']]],
    ['5" pipe', [['5" pipe']]],
    ['', [['']]],
  ])('%j', (text, rows) => expect(pastedCells(text)).toEqual(rows));

  it('come back as they were copied', () => {
    const rows = [
      ['a"b', 'c\td'],
      ['', 'e'],
    ];
    expect(pastedCells(copiedCells(rows))).toEqual(rows);
  });
});
