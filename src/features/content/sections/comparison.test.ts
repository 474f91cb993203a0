import { expect, test } from 'vitest';
import { comparisonRows } from './comparison.ts';

const spec = (productId: string, key: string, value: string) => ({ productId, key, label: key.toUpperCase(), value });

test('rows follow the asked order; a missing value is a dash', () => {
  const rows = comparisonRows(
    ['a', 'b'],
    ['weight', 'ports'],
    [spec('a', 'ports', '2'), spec('b', 'weight', '180 g'), spec('a', 'weight', '1,020 g')],
  );
  expect(rows.map(({ label }) => label)).toEqual(['WEIGHT', 'PORTS']);
  expect(rows[1]?.cells.map(({ value }) => value)).toEqual(['2', '–']);
});

test('the first row gets bars when all figures share a unit', () => {
  const rows = comparisonRows(['a', 'b'], ['weight'], [spec('a', 'weight', '1,020 g'), spec('b', 'weight', '180 g')]);
  expect(rows[0]).toMatchObject({ most: 1020, cells: [{ figure: 1020 }, { figure: 180 }] });
});

test('figures in different units are not compared', () => {
  const rows = comparisonRows(['a', 'b'], ['weight'], [spec('a', 'weight', '1 kg'), spec('b', 'weight', '180 g')]);
  expect(rows[0]?.most).toBeNull();
});

test('what no product has is left out', () => expect(comparisonRows(['a'], ['weight'], [])).toEqual([]));
