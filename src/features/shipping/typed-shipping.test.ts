import { describe, expect, it } from 'vitest';
import { ratesFor, shippingSettings } from './shipping.ts';
import {
  gramsOf,
  newRate,
  newZone,
  readShipping,
  typedShipping,
  type TypedRate,
  type TypedZone,
} from './typed-shipping.ts';

const rate = (changes: Partial<TypedRate> = {}): TypedRate => ({
  ...newRate('parcel'),
  ...{ name: 'Parcel', price: '12.00', ...changes },
});
const zone = (changes: Partial<TypedZone> = {}): TypedZone => ({
  ...newZone('eu'),
  ...{ name: 'Europe', countries: ['FR', 'DE'], rates: [rate()], ...changes },
});
const problemsOf = (...zones: TypedZone[]) => readShipping(zones, 'EUR').problems;

describe('what was typed', () => {
  it('becomes settings, and they show again as they were typed', () => {
    const typed = [zone({ rates: [rate({ maxWeight: '2.5', freeFrom: '80.00', minSubtotal: '5.00' })] })];
    const { value } = readShipping(typed, 'EUR');
    expect(value!.zones[0]!.rates[0]).toEqual({
      ...{ id: 'parcel', name: 'Parcel', promise: '', price: 1200 },
      ...{ freeFrom: 8000, maxWeight: 2500, minSubtotal: 500 },
    });
    expect(typedShipping(value!, 'EUR')).toEqual(typed);
  });

  it('counts in the currency’s own minor units', () => {
    expect(readShipping([zone({ rates: [rate({ price: '1200' })] })], 'JPY').value!.zones[0]!.rates[0]!.price).toBe(
      1200,
    );
    expect(readShipping([zone()], 'JPY').value!.zones[0]!.rates[0]!.price).toBe(12);
    expect(readShipping([zone({ rates: [rate({ price: '12.50' })] })], 'JPY').problems).toEqual({
      'zones.0.rates.0.price': 'Enter an amount like 1200',
    });
  });
});

describe('a problem stands at its field', () => {
  it('for each thing that is missing', () => {
    expect(problemsOf(newZone('new'), zone({ rates: [newRate('x')] }))).toEqual({
      'zones.0.name': 'Give the zone a name',
      'zones.0.countries': 'Choose where this zone is',
      'zones.0.rates': 'Add a rate, or remove the zone: nobody there could order',
      'zones.1.rates.0.name': 'Give the rate a name',
      'zones.1.rates.0.price': 'Enter a price, or 0 for free',
    });
  });

  it('when a country is in two zones', () => {
    const other = zone({ id: 'fr', name: 'France', countries: ['FR'], rates: [rate({ id: 'other' })] });
    expect(problemsOf(zone(), other)).toEqual({
      'zones.1.countries': 'France is in “Europe” already. A country belongs to one zone',
    });
  });

  it('when two zones take the rest of the world', () => {
    const rest = (id: string) =>
      zone({ id, name: id, countries: 'rest-of-world', rates: [rate({ id: `rate-${id}` })] });
    expect(problemsOf(rest('first'), rest('second'))).toEqual({
      'zones.1.countries': '“first” takes every other country already',
    });
  });

  it('for amounts and weights that mean nothing, or end before they begin', () => {
    const wrong = rate({ price: '1,500', maxWeight: 'two', minWeight: '1', freeFrom: '-1' });
    expect(problemsOf(zone({ rates: [wrong] }))).toEqual({
      'zones.0.rates.0.price': 'Enter an amount like 12.00',
      'zones.0.rates.0.freeFrom': 'Enter an amount like 12.00',
      'zones.0.rates.0.maxWeight': 'Enter a weight in kilograms, like 0.5',
    });
    expect(problemsOf(zone({ rates: [rate({ minSubtotal: '20', maxSubtotal: '10' })] }))).toEqual({
      'zones.0.rates.0.maxSubtotal': 'This is below where the rate begins',
    });
  });

  it('for a country that there is not', () => {
    expect(Object.keys(problemsOf(zone({ countries: ['XX'] }))!)).toEqual(['zones.0.countries.0']);
  });
});

it.each([
  ['0.5', 500],
  ['0,5', 500],
  ['20', 20_000],
  ['1.234', 1234],
  ['1.2345', null],
  ['', null],
  ['-1', null],
])('%s kilograms are %s grams', (text, grams) => expect(gramsOf(text)).toBe(grams));

it('a rate for carts of some price is offered to those alone', () => {
  const rates = [
    { id: 'small', name: 'Small', promise: '', price: 500, maxSubtotal: 4999 },
    { id: 'large', name: 'Large', promise: '', price: 200, minSubtotal: 5000 },
  ];
  const settings = shippingSettings.parse({ zones: [{ id: 'fr', name: 'France', countries: ['FR'], rates }] });
  const idsFor = (subtotal: number) =>
    ratesFor(settings, { country: 'FR' }, { subtotal, weightGrams: 0 }).map(({ id }) => id);
  expect([idsFor(4999), idsFor(5000)]).toEqual([['small'], ['large']]);
});
