/** The group of a product's vendor: a word of the addresses, but with values like an option. */
export const BRAND = 'brand';

/** The addresses' own words. */
const words = ['after', 'before', 'price', 'price-from', 'price-to', 'q', 'sort', 'stock'];
const notForOptions = [BRAND, ...words];

/**
 * What a facet's value is called in an address: `Graphite grey` is `graphite-grey`. Only case and spaces are folded, so
 * labels that differ in a sign (`M`, `M+`) or in a script other than Latin keep their own keys. Empty for a blank label.
 */
export function valueKey(label: string): string {
  return label.normalize('NFKC').toLowerCase().replace(/\p{C}/gu, '').trim().replace(/\s+/gu, '-');
}

/** What a product option is called in an address; a reserved word gets an underscore, and so does what would then collide. */
export function groupKey(name: string): string {
  const key = valueKey(name);
  return notForOptions.includes(key.replace(/_+$/, '')) ? `${key}_` : key;
}

/** True when the word in an address belongs to the listing itself and is no group of values. */
export const isReserved = (key: string): boolean => words.includes(key);
