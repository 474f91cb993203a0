import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';

const dana = { name: 'Dana Whitlock' };
const reno = { ...dana, country: 'US', line1: '2140 Kietzke Lane', city: 'Reno', region: 'NV', postcode: '89502' };

const problemsOf = (fields: Record<string, unknown>) => {
  const parsed = parseAddress(fields);
  return parsed.ok ? {} : parsed.problems;
};
const addressOf = (fields: Record<string, unknown>) => {
  const parsed = parseAddress(fields);
  return parsed.ok ? parsed.address : parsed.problems;
};
const postcodeIn = (country: string, postcode: string) => {
  const parsed = parseAddress({ ...reno, country, region: country === 'US' ? 'NV' : '', postcode });
  return parsed.ok ? parsed.address.postcode : parsed.problems.postcode;
};

describe('parseAddress', () => {
  it('takes a good address as it is', () => {
    expect(addressOf(reno)).toEqual({ ...reno, company: '', line2: '' });
  });

  it('says what to type, field by field', () => {
    expect(problemsOf({ country: 'US' })).toEqual({
      name: 'Enter your full name',
      line1: 'Enter your street address',
      city: 'Enter a city',
      region: 'Choose a state',
      postcode: 'Enter a ZIP code with 5 digits, like 89502',
    });
    expect(problemsOf({ ...reno, postcode: '8950' })).toEqual({
      postcode: 'Enter a ZIP code with 5 digits, like 89502',
    });
    expect(problemsOf({ ...reno, country: 'GB', postcode: 'nowhere' })).toEqual({
      postcode: 'Enter a postcode, like SW1A 1AA',
    });
    expect(problemsOf({ ...reno, region: 'Bavaria' })).toEqual({ region: 'Choose a state from the list' });
    expect(problemsOf({ ...reno, line1: 'x'.repeat(121) })).toEqual({
      line1: 'Shorten this to 120 characters or fewer',
    });
  });

  it.each(['', 'ZZ', 'Germany', undefined])('asks for a country when it is %j', (country) => {
    expect(problemsOf({ ...reno, country })).toEqual({ country: 'Choose a country' });
  });

  it('does not ask for what the country does not have, and drops it', () => {
    expect(addressOf({ ...reno, country: 'DE', region: 'BE', postcode: '10435' })).toMatchObject({ region: '' });
    expect(problemsOf({ ...dana, country: 'AE', line1: '1 Road', region: 'DU' })).toEqual({});
    expect(problemsOf({ ...dana, country: 'IE', line1: '1 Main Street', city: 'Cork' })).toEqual({});
  });

  it('takes a region by its name, in any case', () => {
    expect(addressOf({ ...reno, region: 'nevada' })).toMatchObject({ region: 'NV' });
  });

  it('tidies what browsers and people add', () => {
    expect(addressOf({ ...reno, country: 'us', line1: '  2140\tKietzke\n Lane\u202e ' })).toMatchObject(reno);
  });

  it('counts files and missing fields as empty', () => {
    expect(problemsOf({ ...reno, city: new File([], 'a.txt') })).toEqual({ city: 'Enter a city' });
  });

  it.each([
    ['US', '89502-1234', '89502-1234'],
    ['GB', 'sw1a1aa', 'SW1A 1AA'],
    ['GB', ' m1  1ae ', 'M1 1AE'],
    ['NL', '1012ab', '1012 AB'],
    ['SE', '11455', '114 55'],
    ['DE', '104 35', '10435'],
    ['IE', 'a65f4e2', 'A65 F4E2'],
  ])('writes a postcode in %s as the country does: %j', (country, typed, written) => {
    expect(postcodeIn(country, typed)).toBe(written);
  });

  it.each([
    ['DE', '1043', 'Enter a postcode with 5 digits, like 10435'],
    ['NL', '0012 AB', 'Enter a postcode, like 1012 AB'],
    ['CH', '80011', 'Enter a postcode with 4 digits, like 8001'],
    ['BM', 'nowhere', 'Enter a postcode'],
  ])('refuses in %s the postcode %j', (country, typed, problem) => {
    expect(postcodeIn(country, typed)).toBe(problem);
  });
});
