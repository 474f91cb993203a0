import type { OptionValues, Stock } from './product-draft.ts';

/** A product as it stands in the store, with all that an import can change of it. */
export type CurrentProduct = ProductFields & {
  id: string;
  slug: string;
  publishedAt: number | null;
  options: CurrentOption[];
  variants: CurrentVariant[];
  pictures: { id: string; mediaId: string; sourceUrl: string | null; position: number }[];
  tags: { id: string; tag: string }[];
  metafields: { id: string; definitionId: string; value: string }[];
  collectionIds: string[];
};

export type ProductFields = {
  title: string;
  summary: string;
  descriptionHtml: string;
  kind: 'physical' | 'digital';
  status: 'draft' | 'active' | 'archived';
  vendor: string;
  productType: string;
  categoryId: string | null;
  taxClass: string;
  seoTitle: string | null;
  seoDescription: string | null;
};

export type CurrentOption = {
  id: string;
  position: number;
  name: string;
  values: { label: string; swatch?: string }[];
};

export type CurrentVariant = VariantFields & {
  id: string;
  values: OptionValues;
  /** Null when stock was never written. */
  stock: Stock | null;
};

/** Money in minor units, weight in grams. */
export type VariantFields = {
  position: number;
  sku: string | null;
  barcode: string | null;
  price: number;
  compareAt: number | null;
  weightGrams: number;
  mediaId: string | null;
};
