import { z } from 'zod';

const text = z.string();

const variantShape = z.object({
  /** Empty for one that is not in the store yet. */
  id: text,
  /** One value for each of the three options, empty where the product has fewer. */
  values: z.tuple([text, text, text]),
  price: text,
  compareAt: text,
  sku: text,
  barcode: text,
  /** Grams. */
  weight: text,
  /** Units that can be bought; empty when they are not counted. */
  stock: text,
  mediaId: text,
});

/** Reads a form that came along as JSON. Apart from its type, because browsers need no schema. */
export const productFormShape = z.object({
  title: text,
  descriptionHtml: text,
  /** Empty when it follows from the description. */
  summary: text,
  kind: text,
  status: text,
  /** `YYYY-MM-DDTHH:mm` in the store's time zone; empty when it is out, or comes out as soon as it is active. */
  publishAt: text,
  vendor: text,
  productType: text,
  categoryId: text,
  taxClass: text,
  slug: text,
  seoTitle: text,
  seoDescription: text,
  tags: z.array(text),
  collections: z.array(text),
  options: z.array(z.object({ name: text, values: z.array(text) })),
  variants: z.array(variantShape),
  pictures: z.array(z.object({ mediaId: text, alt: text })),
  /** By the id of their definition. */
  metafields: z.record(text, text),
});
