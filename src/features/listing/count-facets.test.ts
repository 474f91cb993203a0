import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countFacets } from './count-facets.ts';
import { packFacets, type Facet, type FacetEntry } from './pack-facets.ts';
import { parseSelection, type Selection } from './selection.ts';

const facet = (group: string, value: string, position = 0): Facet => ({
  group,
  groupLabel: group,
  value,
  label: value,
  swatch: null,
  position,
});

const colour = fc.subarray(['red', 'blue', 'green'].map((value) => facet('colour', value)));
const size = fc.subarray(['s', 'm', 'l'].map((value, i) => facet('size', value, i)));
const stock = fc.subarray([facet('stock', 'in')]);
const entry: fc.Arbitrary<FacetEntry> = fc
  .tuple(fc.integer({ min: 0, max: 50 }), colour, size, stock)
  .map(([price, ...facets]) => ({ price, facets: facets.flat() }));
const selection: fc.Arbitrary<Selection> = fc.record({
  values: fc.record({ colour: fc.subarray(['red', 'blue', 'green']), size: fc.subarray(['s', 'm', 'l']) }),
  price: fc.option(fc.record({ from: fc.nat(25), to: fc.integer({ min: 25, max: 50 }) })),
  inStock: fc.boolean(),
  sort: fc.constant('featured'),
  cursor: fc.constant(null),
});

const has = (product: FacetEntry, group: string, values: string[]) =>
  !values.length || product.facets.some((own) => own.group === group && values.includes(own.value));

function matches(product: FacetEntry, { values, price, inStock }: Selection, ignored = ''): boolean {
  return (
    ['colour', 'size'].every((group) => group === ignored || has(product, group, values[group] ?? [])) &&
    (ignored === 'stock' || !inStock || has(product, 'stock', ['in'])) &&
    (ignored === 'price' || !price || (product.price >= (price.from ?? 0) && product.price <= (price.to ?? Infinity)))
  );
}

it('counts as counting one by one does', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 120 }), selection, (products, wanted) => {
      // Only what some product has can be asked for; the rest is left out, which the next test is about.
      const known = countFacets(packFacets(products, products.length), wanted).known;
      const counts = countFacets(JSON.parse(JSON.stringify(packFacets(products, products.length))), wanted);
      expect(counts.total).toBe(products.filter((product) => matches(product, known)).length);
      expect(counts.approximate).toBe(false);
      for (const group of counts.groups) {
        for (const value of group.values) {
          const would = products.filter((p) => matches(p, known, group.key) && has(p, group.key, [value.key]));
          expect(value.count).toBe(would.length);
        }
      }
      const prices = products.filter((product) => matches(product, known, 'price')).map(({ price }) => price);
      expect(counts.prices).toEqual(prices.length ? { from: Math.min(...prices), to: Math.max(...prices) } : null);
    }),
  );
});

it('leaves out groups and values that no product has', () => {
  const packed = packFacets([{ price: 1, facets: [facet('colour', 'red')] }], 1);
  const { known, total } = countFacets(
    packed,
    parseSelection(new URLSearchParams('utm=x&colour=red&colour=mauve'), 'EUR'),
  );
  expect(known.values).toEqual({ colour: ['red'] });
  expect(total).toBe(1);
});

it('keeps the order of the option lists', () => {
  const sizes = ['XS', 'S', 'M', 'L'].map((value, i) => facet('size', value, i));
  const packed = packFacets(
    [
      { price: 1, facets: sizes.slice(2) },
      { price: 1, facets: sizes.toReversed() },
    ],
    2,
  );
  expect(packed.groups[0]?.values.map(({ label }) => label)).toEqual(['XS', 'S', 'M', 'L']);
});

it('scales the counts of a sample and says so', () => {
  const sample = Array.from({ length: 100 }, (_, i) => ({
    price: i,
    facets: [facet('colour', i % 4 ? 'red' : 'blue')],
  }));
  const counts = countFacets(packFacets(sample, 1000), parseSelection(new URLSearchParams('colour=blue'), 'EUR'));
  expect(counts).toMatchObject({ total: 250, approximate: true });
  expect(counts.groups[0]?.values.map(({ label, count }) => [label, count])).toEqual([
    ['blue', 250],
    ['red', 750],
  ]);
});
