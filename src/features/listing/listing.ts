import type { CardPicture, ProductCard } from '#features/catalog/card.ts';
import type { Cursor } from './cursor.ts';
import type { PriceRange, Selection } from './selection.ts';

export type Named = { slug: string; title: string };

/** What stands above a listing. Ancestors run from the top of the category tree; a collection has neither, and no picture. */
export type Heading = Named & {
  description: string;
  picture: CardPicture | null;
  ancestors: Named[];
  children: Named[];
};

export type FacetValue = { key: string; label: string; swatch: string | null; count: number; selected: boolean };

/**
 * A group of filters and what each value would show. Options are keyed by name (`colour`), vendors by `brand`,
 * availability by `stock` with the one value `in`. A group's counts ignore its own selection.
 */
export type FacetGroup = { key: string; label: string; values: FacetValue[] };

/** One page of a category or collection. */
export type Listing = {
  heading: Heading;
  /** What was asked, without the groups and values this listing does not know: what links and fields are made from. */
  selection: Selection;
  cards: ProductCard[];
  total: number;
  /** Set for very large listings, whose counts are scaled up from a sample. */
  approximate: boolean;
  /** Places of the first and last card among all that match, from 1; both 0 when there is none. */
  range: { first: number; last: number };
  groups: FacetGroup[];
  /** Lowest and highest price under the other filters, in minor units; null when there is no product. */
  prices: PriceRange | null;
  next: Cursor | null;
  previous: Cursor | null;
};
