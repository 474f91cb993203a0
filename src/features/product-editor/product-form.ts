import type { z } from 'zod';
import type { productFormShape } from './product-form-shape.ts';

/*
 * A product as its editor shows it: every value as it stands in a field. What the editor began with, what was typed, what
 * another person saved meanwhile and what undo goes back to are all of this shape, so that they can be compared.
 */

export type ProductForm = z.infer<typeof productFormShape>;
export type VariantForm = ProductForm['variants'][number];
export type OptionForm = ProductForm['options'][number];

/** The fields with one value each, with what they are called. */
export const PLAIN_FIELDS = {
  title: 'Title',
  descriptionHtml: 'Description',
  summary: 'Summary',
  kind: 'Kind',
  status: 'Status',
  publishAt: 'Publish on',
  vendor: 'Vendor',
  productType: 'Type',
  categoryId: 'Category',
  taxClass: 'Tax class',
  slug: 'Address',
  seoTitle: 'Title for search engines',
  seoDescription: 'Description for search engines',
} as const satisfies Partial<Record<keyof ProductForm, string>>;
export type PlainField = keyof typeof PLAIN_FIELDS;
export const plainFields = Object.keys(PLAIN_FIELDS) as PlainField[];

/** What can be typed of a variant, with what it is called. */
export const VARIANT_FIELDS = {
  price: 'Price',
  compareAt: 'Compare-at price',
  sku: 'SKU',
  barcode: 'Barcode',
  weight: 'Weight',
  stock: 'Stock',
  mediaId: 'Picture',
} as const satisfies Partial<Record<keyof VariantForm, string>>;
export type VariantField = keyof typeof VARIANT_FIELDS;
export const variantFields = Object.keys(VARIANT_FIELDS) as VariantField[];

export const MOST_OPTIONS = 3;
export const MOST_VARIANTS = 100;
export const MOST_PICTURES = 12;

/** A variant as people tell it from its siblings: `Moss / S`. */
export const variantName = ({ values }: Pick<VariantForm, 'values'>): string => values.filter(Boolean).join(' / ');

/** What the editor of a new product begins with. */
export const emptyForm = (): ProductForm => ({
  ...(Object.fromEntries(plainFields.map((name) => [name, ''])) as Record<PlainField, string>),
  ...{ kind: 'physical', status: 'draft', taxClass: 'standard' },
  ...{ tags: [], collections: [], options: [], variants: [emptyVariant()], pictures: [], metafields: {} },
});

const emptyVariant = (): VariantForm => ({
  ...{
    id: '',
    values: ['', '', ''],
    price: '',
    compareAt: '',
    sku: '',
    barcode: '',
    weight: '',
    stock: '',
    mediaId: '',
  },
});
