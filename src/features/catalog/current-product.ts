/** One value for each of the three options, empty where the product has fewer. */
export type OptionValues = readonly [string, string, string];

/** Units that can be bought; a variant that is not tracked is always for sale. */
export type Stock = { tracked: boolean; available: number };

/** A product as it stands in the store, with all that can be changed of it. */
export type CurrentProduct = ProductFields & {
  id: string;
  slug: string;
  /** Epoch milliseconds; null when it was never published. */
  publishedAt: number | null;
  /** Epoch milliseconds. */
  updatedAt: number;
  options: CurrentOption[];
  variants: CurrentVariant[];
  pictures: CurrentPicture[];
  tags: { id: string; tag: string }[];
  metafields: { id: string; definitionId: string; value: string }[];
  collections: { id: string; collectionId: string }[];
};

/** A picture's place in the gallery, and the picture: pixels of the largest of its widths. */
export type CurrentPicture = {
  id: string;
  mediaId: string;
  /** Where an importer took it from. */
  sourceUrl: string | null;
  position: number;
  alt: string;
  width: number;
  height: number;
  widths: number[];
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
  stock: (Stock & { held: number }) | null;
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
