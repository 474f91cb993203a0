import { describe, expect, it } from 'vitest';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { agreedTotal, quote } from './quote.ts';

describe('what is assumed while nothing is typed', () => {
  it('is the country, the way of delivery and the way to pay that come first', () => {
    const { country, rate, provider, priced } = quote([cable()], {}, store);
    expect([country, rate?.id, provider?.id]).toEqual(['US', 'two-day', 'test']);
    expect(priced.total).toBe(2400 + 695);
  });

  it('is a country that the store ships to', () => {
    const nowhere = { ...store, checkout: { ...store.checkout, defaultCountry: 'FR' } };
    expect(quote([cable()], { country: 'JP' }, nowhere).country).toBe('US');
    expect(quote([cable()], { country: 'DE' }, nowhere).country).toBe('DE');
  });

  it('is no tax: the sum is agreed to only once the region is known', () => {
    const unknown = quote([cable()], { country: 'US' }, store);
    expect(unknown.priced.pending.tax).toBe(true);
    expect(agreedTotal(unknown)).toBe('');
    expect(agreedTotal(quote([cable()], typed, store))).toBe(String(2400 + 695 + 198));
    expect(agreedTotal(quote([cable()], { ...typed, region: 'OR' }, store))).toBe('3095');
  });
});

it('reads a region by its code or its name', () => {
  for (const region of ['NV', 'nv', 'Nevada', ' nevada ']) {
    expect(quote([cable()], { ...typed, region }, store).priced.taxAdded).toBe(198);
  }
});

it('drops a way of delivery that the new country does not have', () => {
  expect(quote([cable()], { ...typed, country: 'DE', shippingRate: 'overnight' }, store).rate?.id).toBe('parcel');
});

it('has no way of delivery for what is too heavy, and no sum to agree to', () => {
  const heavy = quote([cable({ weightGrams: 3000 })], { ...typed, country: 'DE' }, store);
  expect([heavy.rates, heavy.rate, agreedTotal(heavy)]).toEqual([[], null, '']);
});

it('ships downloads nowhere and sells them to every country', () => {
  const download = quote([cable({ requiresShipping: false })], { ...typed, country: 'JP' }, store);
  expect(download).toMatchObject({ needsShipping: false, country: 'JP', rates: [], rate: null });
  expect(download.countries.length).toBeGreaterThan(200);
  expect(agreedTotal(download)).toBe('2400');
});

it('takes no number from what is typed', () => {
  const fields = { ...typed, total: '1', expectedTotal: '1', price: '1', shipping: '0' };
  expect(quote([cable()], fields, store).priced.total).toBe(3293);
});
