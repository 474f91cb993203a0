import { currencyDecimals, parseMoney, typedMoney } from '#lib/money.ts';
import { cursorText, parseCursor, type Cursor } from './cursor.ts';
import { isReserved } from './facet-key.ts';

export const sorts = ['featured', 'newest', 'price-asc', 'price-desc'] as const;
export type Sort = (typeof sorts)[number];

/** Minor units of the store's currency, both ends included; null leaves that end open. */
export type PriceRange = { from: number | null; to: number | null };

/** What a shopper asks of a listing. Values of one group widen it, groups narrow it. */
export type Selection = {
  /** Keys of the chosen values by group key, both in alphabetical order. */
  values: Record<string, string[]>;
  price: PriceRange | null;
  inStock: boolean;
  sort: Sort;
  cursor: Cursor | null;
};

const maxGroups = 10;
const maxValues = 20;
const maxKeyLength = 120;

/**
 * Reads a listing's address. Whatever makes no sense is left out, so any address gives a listing; two addresses that
 * mean the same give equal selections. Prices are in major units as shoppers write them: `price=20-100`, or
 * `price-from=20&price-to=100` as a form without script sends them.
 */
export function parseSelection(params: URLSearchParams, currency: string): Selection {
  const sort = params.get('sort');
  const after = parseCursor('after', params.get('after') ?? '');
  return {
    values: parseValues(params),
    price: parsePrice(params, currency),
    inStock: params.get('stock') === 'in',
    sort: sorts.find((known) => known === sort) ?? 'featured',
    cursor: after ?? parseCursor('before', params.get('before') ?? ''),
  };
}

/** The address's query in its one canonical form, without `?`; empty for an unfiltered first page. */
export function selectionQuery(selection: Selection, currency: string): string {
  if (filterCount(selection) === 0 && selection.sort === 'featured' && !selection.cursor) return '';
  const params = new URLSearchParams();
  for (const group of Object.keys(selection.values).sort()) {
    for (const value of [...(selection.values[group] ?? [])].sort()) params.append(group, value);
  }
  if (selection.price) params.set('price', priceText(selection.price, currency));
  if (selection.inStock) params.set('stock', 'in');
  if (selection.sort !== 'featured') params.set('sort', selection.sort);
  if (selection.cursor) params.set(selection.cursor.direction, cursorText(selection.cursor));
  return params.toString();
}

/** The same listing from its first page, with parts of the selection replaced: for links to sorts and pages. */
export const withSelection = (selection: Selection, change: Partial<Selection>): Selection => ({
  ...selection,
  cursor: null,
  ...change,
});

/** The selection without one chosen value; `price` and `stock` are groups too (their value does not matter). */
export function withoutValue(selection: Selection, group: string, value: string): Selection {
  if (group === 'price') return withSelection(selection, { price: null });
  if (group === 'stock') return withSelection(selection, { inStock: false });
  const { [group]: chosen = [], ...others } = selection.values;
  const left = chosen.filter((key) => key !== value);
  return withSelection(selection, { values: left.length ? sortedGroups({ ...others, [group]: left }) : others });
}

/** The selection with no filters; the sort stays. */
export const withoutFilters = (selection: Selection): Selection =>
  withSelection(selection, { values: {}, price: null, inStock: false });

/** How many filters are set: each value counts, a price range is one. */
export function filterCount({ values, price, inStock }: Selection): number {
  return Object.values(values).flat().length + (price ? 1 : 0) + (inStock ? 1 : 0);
}

function parseValues(params: URLSearchParams): Selection['values'] {
  const chosen = new Map<string, Set<string>>();
  for (const [group, value] of params) {
    if (isReserved(group) || !group || !value || Math.max(group.length, value.length) > maxKeyLength) continue;
    const values = chosen.get(group) ?? new Set();
    if (values.size < maxValues && (chosen.has(group) || chosen.size < maxGroups)) chosen.set(group, values.add(value));
  }
  return sortedGroups(Object.fromEntries([...chosen].map(([group, values]) => [group, [...values].sort()])));
}

function parsePrice(params: URLSearchParams, currency: string): PriceRange | null {
  const [low, high] = params.get('price')?.split('-', 2) ?? [];
  const typed = (name: string) => typedMoney(params.get(name) ?? '', currency);
  const from = low === undefined ? typed('price-from') : parseMoney(low, currency);
  const to = high === undefined ? typed('price-to') : parseMoney(high, currency);
  if (from === null && to === null) return null;
  // Typed the wrong way round, the two still name one range.
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

function priceText({ from, to }: PriceRange, currency: string): string {
  return `${from === null ? '' : majorUnits(from, currency)}-${to === null ? '' : majorUnits(to, currency)}`;
}

function majorUnits(minor: number, currency: string): string {
  const decimals = currencyDecimals(currency);
  const digits = String(minor).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(whole.length);
  return /[1-9]/.test(fraction) ? `${whole}.${fraction}` : whole;
}

const sortedGroups = (values: Selection['values']): Selection['values'] =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
