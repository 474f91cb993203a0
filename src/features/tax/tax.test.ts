import { describe, expect, it } from 'vitest';
import { formatRate, taxRatesFor, taxSettings } from './tax.ts';

const settings = taxSettings.parse({
  rates: [
    { country: 'US', region: 'NV', name: 'Sales tax', rateMillionths: 82_650 },
    { country: 'CA', name: 'GST', rateMillionths: 50_000 },
    { country: 'CA', region: 'BC', name: 'PST', rateMillionths: 70_000 },
    { country: 'DE', name: 'VAT', rateMillionths: 190_000, classes: ['standard'] },
    { country: 'DE', name: 'VAT', rateMillionths: 70_000, classes: ['reduced'] },
  ],
});
const names = (country: string, region: string, taxClass: string) =>
  taxRatesFor(settings, { country, region }, taxClass).map((rate) => `${rate.name} ${rate.rateMillionths}`);

describe('taxRatesFor', () => {
  it('finds the rates of the region and of the whole country', () => {
    expect(names('US', 'NV', 'standard')).toEqual(['Sales tax 82650']);
    expect(names('CA', 'BC', 'standard')).toEqual(['GST 50000', 'PST 70000']);
    expect(names('CA', 'ON', 'standard')).toEqual(['GST 50000']);
  });

  it('takes none where the store has no rate', () => {
    expect(names('US', 'OR', 'standard')).toEqual([]);
    expect(names('FR', 'NV', 'standard')).toEqual([]);
    expect(taxRatesFor(settings, { country: 'US' }, 'standard')).toEqual([]);
    expect(taxRatesFor(settings, null, 'standard')).toEqual([]);
  });

  it('goes by the tax class, and taxes exempt goods nowhere', () => {
    expect(names('DE', '', 'standard')).toEqual(['VAT 190000']);
    expect(names('DE', '', 'reduced')).toEqual(['VAT 70000']);
    expect(names('CA', 'ON', 'reduced')).toEqual(['GST 50000']);
    expect(names('CA', 'ON', 'exempt')).toEqual([]);
  });
});

describe('taxSettings', () => {
  it('of nothing is a store that charges no tax', () => {
    expect(taxSettings.parse({})).toEqual({ pricesIncludeTax: false, shippingTaxed: false, rates: [], classes: [] });
  });

  it.each([
    { country: 'usa', name: 'Tax', rateMillionths: 1 },
    { country: 'US', name: ' ', rateMillionths: 1 },
    { country: 'US', name: 'Tax', rateMillionths: 8.265 },
    { country: 'US', name: 'Tax', rateMillionths: -1 },
    { country: 'US', name: 'Tax', rateMillionths: 1_000_001 },
    { country: 'US', name: 'Tax', rateMillionths: 1, classes: [] },
    { country: 'US', name: 'Tax', rateMillionths: 1, class: 'books' },
  ])('refuses the rate %j', (rate) => {
    expect(taxSettings.safeParse({ rates: [rate] }).success).toBe(false);
  });
});

it.each([
  [82_650, 'en-US', '8.265%'],
  [190_000, 'en', '19%'],
  [190_000, 'de-DE', '19\u00a0%'],
  [1, 'en', '0.0001%'],
  [0, 'en', '0%'],
  [1_000_000, 'en', '100%'],
])('writes %i millionths in %s', (rate, locale, text) => {
  expect(formatRate(rate, locale)).toBe(text);
});
