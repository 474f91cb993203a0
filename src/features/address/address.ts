import { z } from 'zod';
import { addressFormat, type AddressField, type AddressFieldName, type AddressFormat } from './address-format.ts';
import { isCountryCode } from './countries.ts';
import { digitCount, normalisePostcode } from './postcode.ts';

/** Where something is sent. What the country's addresses do not have, or the shopper left out, is the empty string. */
export type Address = Record<AddressFieldName, string> & { country: string };

/** As much of an address as shipping and tax depend on. An Address is one. */
export type Destination = { country: string; region?: string; postcode?: string };

export type AddressProblems = Partial<Record<AddressFieldName | 'country', string>>;
export type ParsedAddress = { ok: true; address: Address } | { ok: false; problems: AddressProblems };

type Checked = { value: string } | { problem: string };

const maxLength = 120;
// Control characters and those that turn the direction of writing have no place in an address.
const text = z
  .string()
  .catch('')
  .transform((typed) => typed.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim());
const addressForm = z.object({
  country: text.transform((code) => code.toUpperCase()),
  name: text,
  company: text,
  line1: text,
  line2: text,
  city: text,
  region: text,
  postcode: text,
});

const emptyAddress: Record<AddressFieldName, string> = {
  name: '',
  company: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postcode: '',
};

/**
 * Checks an address form by the rules of its country. Fields are named as in Address, missing ones count as empty; what
 * the country's form does not have is dropped. Postcodes and regions come back as the country writes them, regions as
 * their code where there is a list. A problem is a sentence that says what to type.
 * @param only the fields to look at, the others stay empty; all of them unless given
 * @param needsRegion whether the region is required, as where the tax depends on it
 */
export function parseAddress(
  formFields: Record<string, unknown>,
  { only, needsRegion = false }: { only?: readonly AddressFieldName[]; needsRegion?: boolean } = {},
): ParsedAddress {
  const typed = addressForm.parse(formFields);
  if (!isCountryCode(typed.country)) return { ok: false, problems: { country: 'Choose a country' } };

  const format = addressFormat(typed.country, { needsRegion });
  const address: Address = { ...emptyAddress, country: typed.country };
  const problems: AddressProblems = {};
  for (const field of format.rows.flat()) {
    if (only && !only.includes(field.name)) continue;
    const checked = check(field, typed[field.name], format);
    if ('problem' in checked) problems[field.name] = checked.problem;
    else address[field.name] = checked.value;
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, address };
}

function check(field: AddressField, value: string, format: AddressFormat): Checked {
  if (value === '') return field.required ? { problem: missing(field, format) } : { value };
  if (value.length > maxLength) return { problem: `Shorten this to ${maxLength} characters or fewer` };
  if (field.name === 'postcode') return checkPostcode(field, value, format);
  if (field.options) return checkRegion(field, value);
  return { value };
}

function checkPostcode(field: AddressField, value: string, format: AddressFormat): Checked {
  const postcode = normalisePostcode(value, format.postcode, field.example);
  return postcode === null ? { problem: missing(field, format) } : { value: postcode };
}

function checkRegion(field: AddressField, value: string): Checked {
  const wanted = value.toLowerCase();
  const region = field.options?.find((option) =>
    [option.value, option.label].some((it) => it.toLowerCase() === wanted),
  );
  return region ? { value: region.value } : { problem: `Choose ${withArticle(field.label)} from the list` };
}

function missing(field: AddressField, format: AddressFormat): string {
  if (field.options) return `Choose ${withArticle(field.label)}`;
  if (field.name === 'name' || field.name === 'line1') return `Enter your ${inSentence(field.label)}`;
  if (field.name !== 'postcode') return `Enter ${withArticle(field.label)}`;
  const digits = digitCount(format.postcode, field.example);
  const length = digits === null ? '' : ` with ${digits} digits`;
  return `Enter ${withArticle(field.label)}${length}${field.example ? `, like ${field.example}` : ''}`;
}

function withArticle(label: string): string {
  return `${/^[aeio]/i.test(label) ? 'an' : 'a'} ${inSentence(label)}`;
}

function inSentence(label: string): string {
  return /^(ZIP|PIN|Eircode)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
