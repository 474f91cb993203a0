/** What of a product can be changed in bulk. Money in minor units, stock in pieces that can be bought. */
export const productFields = ['title', 'status', 'tags'] as const;
export const variantFields = ['price', 'compareAt', 'sku', 'available'] as const;
export type ProductField = (typeof productFields)[number];
export type VariantField = (typeof variantFields)[number];
export type Field = ProductField | VariantField;

/** Tags are in alphabetical order. */
export type Value = string | number | null | readonly string[];

/** One field of a product, or of one of its variants, as it was and as it becomes. */
export type Cell = {
  variantId: string | null;
  field: Field;
  before: Value;
  after: Value;
  /** What goes along with the value, in epoch milliseconds: see `withMoment`. Worked out for the value after where that is left out. */
  moments?: { before: number | null; after?: number | null };
};

export type ProductStatus = 'draft' | 'active' | 'archived';

/** As much of a product as can be changed in bulk. */
export type ProductState = {
  id: string;
  title: string;
  status: ProductStatus;
  tags: string[];
  /** Since when it is out, in epoch milliseconds; null when it never was. */
  publishedAt: number | null;
  variants: VariantState[];
};

export type VariantState = {
  id: string;
  /** Its options: `Sand · M`; empty for the only one. */
  name: string;
  sku: string | null;
  price: number;
  compareAt: number | null;
  /** Until when that was charged, in epoch milliseconds; null where nobody knows. */
  compareAtUntil: number | null;
  /** Null where stock is not counted. */
  available: number | null;
};

/** What a field holds now; undefined when the variant is not there any more. */
export function valueIn(
  state: ProductState,
  { variantId, field }: Pick<Cell, 'variantId' | 'field'>,
): Value | undefined {
  if (field === 'title' || field === 'status' || field === 'tags') return state[field];
  return state.variants.find(({ id }) => id === variantId)?.[field];
}

/** Whether a compare-at price can stand beside a price: a product that has another one cannot be saved. */
export const isAbove = (compareAt: number | null, price: number): boolean => compareAt === null || compareAt > price;

/** A cell with the moment that goes along with its value before: since when a product is out, until when a price was charged. */
export function withMoment(state: ProductState, cell: Cell): Cell {
  const variant = state.variants.find(({ id }) => id === cell.variantId);
  if (cell.field === 'status') return { ...cell, moments: { before: state.publishedAt } };
  if (cell.field === 'compareAt' && variant) return { ...cell, moments: { before: variant.compareAtUntil } };
  return cell;
}

export const sameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Tags as they are stored and compared: each once, without what stands around them, in alphabetical order. */
export const tidyTags = (tags: readonly string[]): string[] =>
  [...new Set(tags.map((tag) => tag.trim().replace(/\s+/g, ' ')).filter(Boolean))].sort();

export const fieldWords: Record<Field, string> = {
  title: 'Title',
  status: 'Status',
  tags: 'Tags',
  price: 'Price',
  compareAt: 'Compare-at price',
  sku: 'SKU',
  available: 'Stock',
};
