import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupKey, valueKey } from './facet-key.ts';
import {
  filterCount,
  parseSelection,
  selectionQuery,
  withoutFilters,
  withoutValue,
  withSelection,
} from './selection.ts';

const read = (query: string, currency = 'EUR') => parseSelection(new URLSearchParams(query), currency);
const canonical = (query: string, currency = 'EUR') => selectionQuery(read(query, currency), currency);

describe('an address', () => {
  it.each([
    ['size=m&colour=sand&colour=graphite', 'colour=graphite&colour=sand&size=m'],
    ['colour=sand&colour=sand', 'colour=sand'],
    ['brand=hollis-%26-vane&stock=in', 'brand=hollis-%26-vane&stock=in'],
    ['price=100-20', 'price=20-100'],
    ['price-from=20&price-to=&stock=', 'price=20-'],
    ['price=19.99-', 'price=19.99-'],
    ['price-from=19,99&price-to=49,5', 'price=19.99-49.50'],
    ['price-from=1,000', ''],
    ['price=cheap&stock=maybe&sort=random&colour=', ''],
    ['sort=featured', ''],
    ['sort=price-asc&stock=in', 'stock=in&sort=price-asc'],
    ['after=1z.p', 'after=1z.p'],
    ['after=-1&before=zzzzzzzzzzzz.1', ''],
  ])('%s means %s', (query, meaning) => expect(canonical(query)).toBe(meaning));

  it('counts money in the minor units of the currency', () => {
    expect(read('price=20-100').price).toEqual({ from: 2000, to: 10_000 });
    expect(read('price=20-100', 'JPY').price).toEqual({ from: 20, to: 100 });
  });

  it('is the same after a round trip, whatever it was', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.oneof(word, fc.constantFrom('price', 'sort', 'after', 'stock')), word)),
        (pairs) => {
          const once = canonical(new URLSearchParams(pairs).toString());
          expect(canonical(once)).toBe(once);
        },
      ),
    );
  });

  it('is bounded', () => {
    const many = Array.from({ length: 500 }, (_, i) => `g${i}=v&colour=c${i}`).join('&');
    const { values } = read(many);
    expect(Object.keys(values)).toHaveLength(10);
    expect(values['colour']).toHaveLength(20);
  });
});

describe('a change', () => {
  const chosen = read('colour=sand&colour=graphite&size=m&price=20-&stock=in&sort=newest&after=1.1');

  it('goes back to the first page', () => {
    expect(selectionQuery(withSelection(chosen, { sort: 'price-desc' }), 'EUR')).not.toContain('after');
  });

  it('takes one filter away', () => {
    expect(withoutValue(chosen, 'colour', 'sand').values).toEqual({ colour: ['graphite'], size: ['m'] });
    expect(withoutValue(chosen, 'size', 'm').values).toEqual({ colour: ['graphite', 'sand'] });
    expect(withoutValue(chosen, 'price', '').price).toBeNull();
    expect(withoutValue(chosen, 'stock', 'in').inStock).toBe(false);
  });

  it('takes all filters away and keeps the sort', () => {
    expect(filterCount(chosen)).toBe(5);
    expect(selectionQuery(withoutFilters(chosen), 'EUR')).toBe('sort=newest');
  });
});

describe('keys', () => {
  it('keep labels apart that differ in more than case and spaces', () => {
    const labels = ['M', 'M+', '42', '42½', 'S/M', 'Größe', 'Grosse', '黒'];
    expect(new Set(labels.map(valueKey)).size).toBe(labels.length);
    expect(valueKey('  Graphite  Grey ')).toBe('graphite-grey');
  });

  it('keep options off the reserved words without taking another name', () => {
    const names = ['Price', 'Price_', 'Sort', 'Colour', 'Brand', 'Q'];
    expect(names.map(groupKey)).toEqual(['price_', 'price__', 'sort_', 'colour', 'brand_', 'q_']);
  });
});
