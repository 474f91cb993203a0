import { bitsetOf, bitsetText } from './bitset.ts';
import { BRAND } from './facet-key.ts';

/** One filterable property of a product: a value of one of its options, its vendor, or that it is in stock. */
export type Facet = {
  group: string;
  groupLabel: string;
  value: string;
  label: string;
  swatch: string | null;
  /** Place among the option's values, from 0. */
  position: number;
};

/** What the counts need to know of a product; the price is its lowest, in minor units. */
export type FacetEntry = { price: number; facets: Facet[] };

export type PackedValue = { key: string; label: string; swatch: string | null; products: string };
export type PackedGroup = { key: string; label: string; values: PackedValue[] };

/** The facets of all products of a listing in one row: for each value the set of products that have it. */
export type PackedFacets = {
  /** Products in the listing. `prices` has one for each of them, or for each one of the sample. */
  total: number;
  prices: number[];
  groups: PackedGroup[];
};

/** Above this many products a listing's counts come from a sample. */
export const sampleSize = 20_000;

const maxValuesInGroup = 500;

/**
 * Packs the facets of a listing's products, or of an even sample of its `total` products. Groups that more products have
 * come first. Values stand in the order of the products' own option lists (XS before S before M), those of `brand` by
 * how many products have them.
 */
export function packFacets(entries: FacetEntry[], total: number): PackedFacets {
  const groups = new Map<string, Collected>();
  entries.forEach(({ facets }, place) => facets.forEach((facet) => collect(groups, facet, place)));
  return {
    total,
    prices: entries.map(({ price }) => price),
    groups: [...groups.values()]
      .sort((a, b) => b.mentions - a.mentions || (a.key < b.key ? -1 : 1))
      .map(({ key, label, values }) => ({ key, label, values: packValues(key, [...values.values()], entries.length) })),
  };
}

type CollectedValue = { facet: Facet; places: number[]; positions: number };
type Collected = { key: string; label: string; mentions: number; values: Map<string, CollectedValue> };

function collect(groups: Map<string, Collected>, facet: Facet, place: number): void {
  const group = groups.get(facet.group) ?? {
    key: facet.group,
    label: facet.groupLabel,
    mentions: 0,
    values: new Map(),
  };
  const value = group.values.get(facet.value) ?? { facet, places: [], positions: 0 };
  value.places.push(place);
  value.positions += facet.position;
  group.mentions += 1;
  groups.set(facet.group, group);
  group.values.set(facet.value, value);
}

function packValues(group: string, values: CollectedValue[], size: number): PackedValue[] {
  const kept = values.sort((a, b) => b.places.length - a.places.length).slice(0, maxValuesInGroup);
  if (group !== BRAND)
    kept.sort((a, b) => meanPosition(a) - meanPosition(b) || naturally(a.facet.label, b.facet.label));
  return kept.map(({ facet, places }) => ({
    key: facet.value,
    label: facet.label,
    swatch: facet.swatch,
    products: bitsetText(bitsetOf(places, size)),
  }));
}

const meanPosition = ({ positions, places }: CollectedValue): number => positions / places.length;

const collator = new Intl.Collator('en', { numeric: true });
const naturally = (a: string, b: string): number => collator.compare(a, b);
