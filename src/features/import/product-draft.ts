import type { OptionValues, Stock } from '#features/catalog/current-product.ts';

/** What a file says of one product. A field that is undefined has no column in the file: it is left as it is. */
export type ProductDraft = {
  /** Line of the product's first row. */
  line: number;
  /** The handle as it stands in the file, for messages. */
  handle: string;
  slug: string;
  title?: string;
  /** Sanitised. */
  descriptionHtml?: string;
  summary?: string;
  vendor?: string;
  productType?: string;
  /** Titles from the root of the category tree down. */
  categoryPath?: string[];
  /** Title of a collection to put the product in. */
  collection?: string;
  tags?: string[];
  status?: 'draft' | 'active' | 'archived';
  kind?: 'physical' | 'digital';
  taxClass?: 'standard' | 'exempt';
  seoTitle?: string | null;
  seoDescription?: string | null;
  /** Names of the options, at most three; empty for a product with a single variant. */
  optionNames?: string[];
  variants: VariantDraft[];
  pictures?: PictureDraft[];
  metafields: MetafieldDraft[];
};

export type VariantDraft = {
  line: number;
  /** One value for each of the three options, empty where the product has fewer. */
  values?: OptionValues;
  sku?: string | null;
  barcode?: string | null;
  /** Minor units. */
  price?: number;
  /** Minor units, above the price. */
  compareAt?: number | null;
  weightGrams?: number;
  pictureUrl?: string | null;
  stock?: Stock;
};

export type PictureDraft = { line: number; url: string; alt: string };

/** An empty value says that the product does not have the field. */
export type MetafieldDraft = { namespace: string; key: string; label: string; value: string };
