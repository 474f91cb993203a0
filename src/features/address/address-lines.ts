import { addressFormat, type AddressField } from './address-format.ts';
import type { Address } from './address.ts';
import { countryName } from './countries.ts';

// The regions that the post of these countries wants as their code: "Reno, NV 89502".
const writesRegionCode = ['AU', 'BR', 'CA', 'IT', 'US'];

/** The address as lines for a label or a page, in the order of its country, the country's name in the locale last. */
export function formatAddress(address: Address, locale: string): string[] {
  const { template, rows } = addressFormat(address.country);
  const values = letterValues(address, rows.flat());
  const lines = template.flatMap((line) => fillLine(line, values).split('\n'));
  return [...lines, countryName(address.country, locale)].filter((line) => line !== '');
}

// By the letters of the templates: name, organisation, street, city, region, postcode. Others have no field
// here and stay empty.
function letterValues(address: Address, fields: AddressField[]): Record<string, string> {
  const regions = fields.find(({ name }) => name === 'region')?.options ?? [];
  const regionName = regions.find(({ value }) => value === address.region)?.label ?? address.region;
  return {
    N: address.name,
    O: address.company,
    A: [address.line1, address.line2].filter((line) => line !== '').join('\n'),
    C: address.city,
    S: writesRegionCode.includes(address.country) ? address.region : regionName,
    Z: address.postcode,
  };
}

// Words and marks before a value go with it; a mere separator also needs something to separate from.
function fillLine(line: string, values: Record<string, string>): string {
  const parts = [...line.matchAll(/([^%]*)%([A-Z])/g)];
  if (parts.length === 0) return line;
  return parts.reduce((filled, [, before = '', letter = '']) => {
    const value = values[letter] ?? '';
    if (value === '') return filled;
    const isSeparator = /^[\s,/-]*$/.test(before);
    return filled + (filled === '' && isSeparator ? '' : before) + value;
  }, '');
}
