import type { CurrentOption, OptionValues } from '#features/catalog/current-product.ts';
import type { MetafieldType } from './columns.ts';
import type { Noted } from './line-list.ts';

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
  /** Categories from the root down, by title and slug; null for none. */
  category?: Noted[] | null;
  /** All collections that it is in by hand, by title and slug. */
  collections?: Noted[];
  /** Title of a collection to put the product in. */
  collection?: string;
  tags?: string[];
  status?: 'draft' | 'active' | 'archived';
  /** A draft only because it is not published: one that waits here for its day goes on waiting. */
  isUnpublished?: boolean;
  kind?: 'physical' | 'digital';
  taxClass?: string;
  /** Epoch milliseconds; null when it is not out. */
  publishedAt?: number | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
  /** Names of the options, at most three; empty for a product with a single variant. */
  optionNames?: string[];
  /** The values of each of these in their order. */
  optionValues?: CurrentOption['values'][];
  variants: VariantDraft[];
  pictures?: PictureDraft[];
  /** The gallery has these pictures and no others, with these words. */
  isWholeGallery?: boolean;
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
  stock?: FileStock;
};

/** Units that can be bought; null leaves them as they are. */
export type FileStock = { tracked: boolean; available: number | null };

export type PictureDraft = { line: number; url: string; alt: string };

/** An empty value says that the product does not have the field. */
export type MetafieldDraft = { namespace: string; key: string; label: string; value: string; type?: MetafieldType };
