import { describe, expect, it } from 'vitest';
import { addressFormat } from './address-format.ts';
import { postcodeExample } from './address-labels.ts';
import { countryCodes } from './countries.ts';
import { normalisePostcode } from './postcode.ts';

const fieldOf = (country: string, name: string) =>
  addressFormat(country)
    .rows.flat()
    .find((field) => field.name === name);
const namesOf = (country: string) => addressFormat(country).rows.map((row) => row.map((field) => field.name).join(' '));

describe('addressFormat', () => {
  it('has the fields of the country in its order', () => {
    const top = ['name', 'company', 'line1', 'line2'];
    expect(namesOf('US')).toEqual([...top, 'city region postcode']);
    expect(namesOf('DE')).toEqual([...top, 'postcode city']);
    expect(namesOf('GB')).toEqual([...top, 'city', 'postcode']);
    expect(namesOf('JP')).toEqual(['name', 'company', 'postcode', 'region', 'line1', 'line2']);
  });

  it('calls fields what the country calls them', () => {
    expect(fieldOf('US', 'region')).toMatchObject({ label: 'State', required: true });
    expect(fieldOf('CA', 'region')).toMatchObject({ label: 'Province or territory', required: true });
    expect(fieldOf('IE', 'region')).toMatchObject({ label: 'County', required: false });
    expect(fieldOf('US', 'postcode')).toMatchObject({ label: 'ZIP code', inputMode: 'numeric', example: '89502' });
    expect(fieldOf('GB', 'postcode')).not.toHaveProperty('inputMode');
    expect(fieldOf('BR', 'line2')).toMatchObject({ label: 'Apartment, floor or neighbourhood', required: false });
    expect(fieldOf('DE', 'line1')).toMatchObject({ label: 'Street and number', autocomplete: 'address-line1' });
  });

  it('lists the regions by code and name', () => {
    expect(fieldOf('US', 'region')?.options).toContainEqual({ value: 'NV', label: 'Nevada' });
    expect(fieldOf('CA', 'region')?.options).toHaveLength(13);
    expect(fieldOf('AU', 'region')?.options).toContainEqual({ value: 'NSW', label: 'New South Wales' });
  });

  it('is lenient with a country it does not know', () => {
    const required = addressFormat('ZZ')
      .rows.flat()
      .filter((field) => field.required);
    expect(required.map((field) => field.name)).toEqual(['name', 'line1', 'city']);
    expect(addressFormat('ZZ').postcode).toBeNull();
    expect(fieldOf('IE', 'city')).toMatchObject({ required: true });
  });

  it.each(countryCodes)('is usable for %s', (country) => {
    const { rows, postcode } = addressFormat(country);
    const names = rows.flat().map((field) => field.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('line1');
    expect(rows.flat().filter((field) => field.options && field.options.length < 2)).toEqual([]);
    const example = postcodeExample(country);
    if (example) expect(normalisePostcode(example, postcode, example)).toBe(example);
    if (example) expect(names).toContain('postcode');
  });
});
