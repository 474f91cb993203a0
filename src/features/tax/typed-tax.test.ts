import { describe, expect, it } from 'vitest';
import { taxRatesFor } from './tax.ts';
import { readTax, typedTaxOf, type TypedTax, type TypedTaxRate } from './typed-tax.ts';

const rate = (changes: Partial<TypedTaxRate> = {}): TypedTaxRate => ({
  ...{ key: 'rate-0', country: 'DE', region: '', name: 'VAT', percent: '19', classes: ['standard'] },
  ...changes,
});
const tax = (changes: Partial<TypedTax> = {}): TypedTax => ({
  ...{ pricesIncludeTax: true, shippingTaxed: false, classes: [], rates: [rate()] },
  ...changes,
});

describe('what was typed', () => {
  it('becomes settings, and they show again as they were typed', () => {
    const books = { id: 'books', name: 'Books' };
    const typed = tax({
      classes: [books],
      rates: [rate(), rate({ key: 'rate-1', percent: '7', classes: ['books'] })],
    });
    const { value } = readTax(typed);
    expect(value!.rates).toEqual([
      { country: 'DE', name: 'VAT', rateMillionths: 190_000, classes: ['standard'] },
      { country: 'DE', name: 'VAT', rateMillionths: 70_000, classes: ['books'] },
    ]);
    expect(typedTaxOf(value!)).toEqual(typed);
    expect(taxRatesFor(value!, { country: 'DE' }, 'books').map((one) => one.rateMillionths)).toEqual([70_000]);
  });

  it('is for every class that there will be when all are ticked', () => {
    expect(readTax(tax()).value!.rates[0]).not.toHaveProperty('classes');
  });

  it.each([
    ['8.265', 82_650],
    ['8,265', 82_650],
    ['0', 0],
    ['100', 1_000_000],
  ])('%s %% are %i millionths', (percent, millionths) => {
    expect(readTax(tax({ rates: [rate({ percent })] })).value!.rates[0]!.rateMillionths).toBe(millionths);
  });
});

describe('a problem stands at its field', () => {
  it.each(['', '101', '100.0001', '8,,5', '-1', '1.23456'])('for “%s” percent', (percent) => {
    expect(readTax(tax({ rates: [rate({ percent })] })).problems).toEqual({
      'tax.rates.0.percent': 'Enter a percentage from 0 to 100, like 8.265',
    });
  });

  it('for what is missing', () => {
    const empty = rate({ country: '', name: ' ', classes: [] });
    expect(readTax(tax({ rates: [empty] })).problems).toEqual({
      'tax.rates.0.country': 'Choose a country',
      'tax.rates.0.name': 'Give it a name that shoppers know, like VAT',
      'tax.rates.0.classes': 'Choose what it is for',
    });
  });

  it('for two classes of one name', () => {
    const classes = ['Books', 'books', 'Standard', ''].map((name, index) => ({ id: `c${index}`, name }));
    expect(Object.keys(readTax(tax({ classes })).problems!)).toEqual([1, 2, 3].map((i) => `tax.classes.${i}.name`));
  });
});
