import {
  bitsetOf,
  countShared,
  fullBitset,
  intersection,
  parseBitset,
  placesOf,
  union,
  type Bitset,
} from './bitset.ts';
import type { FacetGroup } from './listing.ts';
import type { PackedFacets, PackedGroup } from './pack-facets.ts';
import { indexedPrice } from './price-trie.ts';
import type { PriceRange, Selection } from './selection.ts';

/** A filter panel offers no more values of one group than this, the chosen ones aside. */
const maxShownValues = 60;

export type FacetCounts = {
  groups: FacetGroup[];
  total: number;
  approximate: boolean;
  prices: PriceRange | null;
  /** The selection without the groups and values that no product of the listing has. */
  known: Selection;
};

/**
 * Counts what a selection finds in a listing, and what each further value would. Exact up to `sampleSize` products; above
 * it counts are scaled up from the sample. A group's own counts, and the range of prices, ignore its own selection.
 */
export function countFacets(packed: PackedFacets, selection: Selection): FacetCounts {
  const size = packed.prices.length;
  const known = knownPart(packed, selection);
  const groups = packed.groups.map((group) => ({ group, sets: setsOf(group, size) }));
  const filters = new Map<string, Bitset>();
  for (const { group, sets } of groups) {
    const chosen = chosenIn(group.key, known).flatMap((value) => sets.get(value) ?? []);
    if (chosen.length) filters.set(group.key, chosen.reduce(union));
  }
  if (known.inStock && !filters.has('stock')) filters.set('stock', bitsetOf([], size));
  if (known.price) filters.set('price', inRange(packed.prices, known.price));

  const everything = fullBitset(size);
  const allBut = (group: string) =>
    [...filters].filter(([key]) => key !== group).reduce((left, [, filter]) => intersection(left, filter), everything);
  const found = allBut('');
  const scaled = (count: number) => Math.round((count * packed.total) / Math.max(size, 1));

  return {
    groups: groups
      .map(({ group, sets }) => {
        const others = filters.has(group.key) ? allBut(group.key) : found;
        return counted(group, chosenIn(group.key, known), (key) =>
          scaled(countShared(others, sets.get(key) ?? others)),
        );
      })
      .filter(worthShowing),
    total: scaled(countShared(found, everything)),
    approximate: size < packed.total,
    prices: priceSpan(packed.prices, filters.has('price') ? allBut('price') : found),
    known,
  };
}

function knownPart(packed: PackedFacets, selection: Selection): Selection {
  const values = Object.entries(selection.values).flatMap(([key, chosen]) => {
    const known = new Set(packed.groups.find((group) => group.key === key)?.values.map((value) => value.key));
    const kept = chosen.filter((value) => known.has(value));
    return kept.length ? [[key, kept] as const] : [];
  });
  return { ...selection, values: Object.fromEntries(values) };
}

function chosenIn(group: string, { values, inStock }: Selection): string[] {
  if (group === 'stock') return inStock ? ['in'] : [];
  return values[group] ?? [];
}

const setsOf = (group: PackedGroup, size: number): Map<string, Bitset> =>
  new Map(group.values.map(({ key, products }) => [key, parseBitset(products, size)]));

function inRange(prices: number[], { from, to }: PriceRange): Bitset {
  const low = indexedPrice(from ?? 0);
  const high = indexedPrice(to ?? Infinity);
  const places = prices.flatMap((price, place) => (price >= low && price <= high ? [place] : []));
  return bitsetOf(places, prices.length);
}

function priceSpan(prices: number[], places: Bitset): PriceRange | null {
  let from = Infinity;
  let to = -Infinity;
  for (const place of placesOf(places)) {
    from = Math.min(from, prices[place] ?? from);
    to = Math.max(to, prices[place] ?? to);
  }
  return from <= to ? { from, to } : null;
}

function counted(group: PackedGroup, chosen: string[], count: (key: string) => number): FacetGroup {
  const values = group.values.map(({ key, label, swatch }) => ({
    key,
    label,
    swatch,
    count: count(key),
    selected: chosen.includes(key),
  }));
  const least = values.map((value) => value.count).sort((a, b) => b - a)[maxShownValues - 1] ?? 0;
  let room = maxShownValues;
  return {
    key: group.key,
    label: group.label,
    values: values.filter((value) => value.selected || (value.count >= least && room-- > 0)),
  };
}

// A choice between one thing is none; availability is a yes or no.
const worthShowing = ({ key, values }: FacetGroup): boolean =>
  key === 'stock' || values.length > 1 || values.some(({ selected }) => selected);
