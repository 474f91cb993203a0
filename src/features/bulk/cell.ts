/** What of a product can be changed in bulk. Money in minor units, stock in pieces that can be bought. */
export const productFields = ['title', 'status', 'tags'] as const;
export const variantFields = ['price', 'compareAt', 'sku', 'available'] as const;
export type ProductField = (typeof productFields)[number];
export type VariantField = (typeof variantFields)[number];
export type Field = ProductField | VariantField;

/** Tags are in alphabetical order. */
export type Value = string | number | null | readonly string[];

/** One field of a product, or of one of its variants, as it was and as it becomes. */
export type Cell = { variantId: string | null; field: Field; before: Value; after: Value };

export type ProductStatus = 'draft' | 'active' | 'archived';

/** As much of a product as can be changed in bulk. */
export type ProductState = {
  id: string;
  title: string;
  status: ProductStatus;
  tags: string[];
  variants: VariantState[];
};

export type VariantState = {
  id: string;
  /** Its options: `Sand · M`; empty for the only one. */
  name: string;
  sku: string | null;
  price: number;
  compareAt: number | null;
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
