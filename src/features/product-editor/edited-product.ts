import type { Definition } from '#features/metafields/definition.ts';
import type { OptionValues, ProductFields } from '#features/catalog/current-product.ts';

/** What an editor wants a product to be: a form that was read. Money in minor units, weight in grams, times in epoch milliseconds. */
export type EditedProduct = {
  fields: ProductFields;
  slug: string;
  publishedAt: number | null;
  tags: string[];
  collectionIds: string[];
  options: { name: string; values: string[] }[];
  variants: EditedVariant[];
  pictures: { mediaId: string; alt: string }[];
  /** Values by the id of their definition; empty for none. */
  metafields: Record<string, string>;
};

export type EditedVariant = {
  /** Null for a new one. */
  id: string | null;
  values: OptionValues;
  sku: string | null;
  barcode: string | null;
  price: number;
  compareAt: number | null;
  weightGrams: number;
  mediaId: string | null;
  /** Units that can be bought; null when they are not counted. */
  stock: number | null;
};

/** What the store has that a product can refer to. */
export type Shelf = {
  categories: { id: string; parentId: string | null; title: string; position: number }[];
  collections: { id: string; title: string; isRuled: boolean }[];
  definitions: MetafieldDefinition[];
};

export type MetafieldDefinition = Definition;

/** What is wrong with a form, by the names of its fields. */
export type Problems = Record<string, string>;
