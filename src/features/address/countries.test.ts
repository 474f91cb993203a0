import { expect, it } from 'vitest';
import { countryCodes, countryName, countryOptions, isCountryCode } from './countries.ts';

it('has each country once, and Intl has a name for it', () => {
  expect(new Set(countryCodes).size).toBe(countryCodes.length);
  expect(countryCodes.filter((code) => countryName(code, 'en') === code)).toEqual([]);
});

it('names and sorts countries as the locale does', () => {
  expect(countryOptions(['US', 'AT', 'DE'], 'de')).toEqual([
    { code: 'DE', name: 'Deutschland' },
    { code: 'AT', name: 'Österreich' },
    { code: 'US', name: 'Vereinigte Staaten' },
  ]);
});

it.each(['us', 'USA', 'ZZ', '', 'XX', 'UK'])('%j is no country code', (code) => {
  expect(isCountryCode(code)).toBe(false);
});
