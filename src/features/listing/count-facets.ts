import {
  bitsetOf,
  countShared,
  countWritten,
  intersection,
  parseBitset,
  placesOf,
  union,
  type Bitset,
} from './bitset.ts';
import type { FacetGroup } from './listing.ts';
import type { PackedFacets, PackedGroup, PackedValue } from './pack-facets.ts';
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
  const filters = filtersOf(packed, known);
  /** Null stands for everything: most listings are looked at without a filter. */
  const allBut = (group: string): Bitset | null => {
    const others = [...filters].filter(([key]) => key !== group).map(([, filter]) => filter);
    return others.length > 0 ? others.reduce(intersection) : null;
  };
  const found = allBut('');
  const scaled = (count: number) => Math.round((count * packed.total) / Math.max(size, 1));

  return {
    groups: packed.groups
      .map((group) => {
        const others = filters.has(group.key) ? allBut(group.key) : found;
        return counted(group, chosenIn(group.key, known), ({ products }) =>
          scaled(countWritten(products, size, others)),
        );
      })
      .filter(worthShowing),
    total: found ? scaled(countShared(found, found)) : packed.total,
    approximate: size < packed.total,
    prices: priceSpan(packed.prices, filters.has('price') ? allBut('price') : found),
    known,
  };
}

/** The products that each filter leaves, by what it is about. */
function filtersOf({ groups, prices }: PackedFacets, known: Selection): Map<string, Bitset> {
  const size = prices.length;
  const filters = new Map<string, Bitset>();
  for (const { key, values } of groups) {
    const chosen = chosenIn(key, known);
    const sets = values.filter((value) => chosen.includes(value.key)).map((value) => parseBitset(value.products, size));
    if (sets.length) filters.set(key, sets.reduce(union));
  }
  if (known.inStock && !filters.has('stock')) filters.set('stock', bitsetOf([], size));
  if (known.price) filters.set('price', inRange(prices, known.price));
  return filters;
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

function inRange(prices: number[], { from, to }: PriceRange): Bitset {
  const [low, high] = [from ?? 0, to ?? Infinity];
  const places = prices.flatMap((price, place) => (price >= low && price <= high ? [place] : []));
  return bitsetOf(places, prices.length);
}

function priceSpan(prices: number[], places: Bitset | null): PriceRange | null {
  let from = Infinity;
  let to = -Infinity;
  for (const price of places ? Array.from(placesOf(places), (place) => prices[place]!) : prices) {
    if (price < from) from = price;
    if (price > to) to = price;
  }
  return from <= to ? { from, to } : null;
}

function counted(group: PackedGroup, chosen: string[], count: (value: PackedValue) => number): FacetGroup {
  const values = group.values.map((value) => ({
    key: value.key,
    label: value.label,
    swatch: value.swatch,
    count: count(value),
    selected: chosen.includes(value.key),
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
