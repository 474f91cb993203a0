import { describe, expect, test } from 'vitest';
import {
  availabilityOf,
  choiceFrom,
  choiceQuery,
  pick,
  quantityFrom,
  stockState,
  variantOf,
  type Variant,
} from './product.ts';

const variant = (options: string[], available: number | null): Variant => ({
  id: options.join('/'),
  options,
  sku: null,
  price: 1000,
  compareAt: null,
  compareAtUntil: null,
  mediaId: null,
  available,
});
const options = [
  { name: 'Colour', values: [{ label: 'Oat' }, { label: 'Dark blue' }] },
  { name: 'Size', values: [{ label: 'S' }, { label: 'M' }] },
];
const variants = [variant(['Oat', 'S'], 0), variant(['Oat', 'M'], 3), variant(['Dark blue', 'M'], 12)];
const chosen = (query: string) => choiceFrom({ options, variants }, new URLSearchParams(query));

describe('choice from an address', () => {
  test('nothing asked: the first in stock', () => expect(chosen('')).toEqual(['Oat', 'M']));
  test('exactly what is asked, sold out or not', () => expect(chosen('colour=oat&size=s')).toEqual(['Oat', 'S']));
  test('by label, as a form asks', () => expect(chosen('colour=Dark+blue&size=M')).toEqual(['Dark blue', 'M']));
  test('half an address is filled', () => expect(chosen('colour=dark-blue')).toEqual(['Dark blue', 'M']));
  test('a combination that is not made shows something that is', () => {
    expect(chosen('colour=dark-blue&size=s')).toEqual(['Oat', 'M']);
  });
  test('nonsense is ignored', () => expect(chosen('colour=%00&size=<script>')).toEqual(['Oat', 'M']));
  test('labels that differ in a sign only are told apart', () => {
    const lenses = {
      options: [{ name: 'Strength', values: [{ label: '+1.50' }, { label: '-1.50' }] }],
      variants: [variant(['+1.50'], 1), variant(['-1.50'], 1)],
    };
    for (const label of ['+1.50', '-1.50']) {
      expect(choiceFrom(lenses, new URLSearchParams({ strength: label }))).toEqual([label]);
      expect(choiceFrom(lenses, new URLSearchParams(choiceQuery(lenses.options, [label])))).toEqual([label]);
    }
  });
  test('it goes there and back', () => {
    const query = new URLSearchParams(choiceQuery(options, ['Dark blue', 'M'])).toString();
    expect(query).toBe('colour=dark-blue&size=m');
    expect(chosen(query)).toEqual(['Dark blue', 'M']);
  });
});

test.each([
  ['quantity=3', 3],
  ['', 1],
  ['quantity=0', 1],
  ['quantity=-2', 1],
  ['quantity=1.5', 1],
  ['quantity=1000', 1],
  ['quantity=many', 1],
])('how many %j asks for', (query, asked) => expect(quantityFrom(new URLSearchParams(query))).toBe(asked));

describe('options follow availability', () => {
  test('in stock, sold out, not made', () => {
    expect(availabilityOf(variants, ['Oat', 'M'], 0, 'Dark blue')).toBe('in');
    expect(availabilityOf(variants, ['Oat', 'M'], 1, 'S')).toBe('out');
    expect(availabilityOf(variants, ['Dark blue', 'M'], 1, 'S')).toBe('none');
  });
  test('picking keeps the other choices where it can', () => {
    expect(pick(variants, ['Oat', 'M'], 0, 'Dark blue')).toEqual(['Dark blue', 'M']);
    expect(pick(variants, ['Oat', 'S'], 0, 'Dark blue')).toEqual(['Dark blue', 'M']);
  });
  test('there is no variant of a combination that is not made', () => {
    expect(variantOf(variants, ['Dark blue', 'S'])).toBeNull();
  });
});

test.each([
  [null, { state: 'in', left: null }],
  [0, { state: 'out', left: 0 }],
  [1, { state: 'low', left: 1 }],
  [9, { state: 'low', left: 9 }],
  [10, { state: 'in', left: null }],
])('stock of %s', (available, state) => expect(stockState(available)).toEqual(state));
