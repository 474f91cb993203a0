import type { CurrentProduct, CurrentVariant, Stock } from '#features/catalog/current-product.ts';
import { describe } from '#features/catalog/description.ts';
import { moneyText } from '#lib/money.ts';
import { momentText } from '#lib/moment-text.ts';
import type { ProductForm, VariantForm } from './product-form.ts';

export type StoreWays = {
  /** ISO 4217. */
  currency: string;
  /** IANA name. */
  timezone: string;
  /** Epoch milliseconds. */
  now: number;
};

/** As much of a product as its editor shows. */
type StoredProduct = Omit<CurrentProduct, 'id' | 'updatedAt' | keyof StoredLists> & StoredLists;
type StoredLists = {
  options: { name: string; values: { label: string }[] }[];
  variants: StoredVariant[];
  pictures: { mediaId: string; alt: string }[];
  tags: { tag: string }[];
  metafields: { definitionId: string; value: string }[];
  collections: { collectionId: string }[];
};
type StoredVariant = Omit<CurrentVariant, 'position' | 'stock'> & { stock: Stock | null };

/** A product of the store as its editor shows it. */
export function formFromStored(product: StoredProduct, ways: StoreWays): ProductForm {
  const { title, descriptionHtml, summary, kind, status, vendor, productType, taxClass, slug, publishedAt } = product;
  const isScheduled = publishedAt !== null && publishedAt > ways.now;
  return {
    ...{ title, descriptionHtml, kind, status, vendor, productType, taxClass, slug },
    summary: summary === describe(descriptionHtml).summary ? '' : summary,
    publishAt: isScheduled ? momentText(publishedAt, ways.timezone) : '',
    categoryId: product.categoryId ?? '',
    seoTitle: product.seoTitle ?? '',
    seoDescription: product.seoDescription ?? '',
    tags: product.tags.map(({ tag }) => tag).toSorted(),
    collections: product.collections.map(({ collectionId }) => collectionId).toSorted(),
    options: product.options.map(({ name, values }) => ({ name, values: values.map(({ label }) => label) })),
    variants: product.variants.map((variant) => variantForm(variant, ways)),
    pictures: product.pictures.map(({ mediaId, alt }) => ({ mediaId, alt })),
    metafields: Object.fromEntries(product.metafields.map(({ definitionId, value }) => [definitionId, value])),
  };
}

function variantForm(variant: StoredVariant, { currency }: StoreWays): VariantForm {
  const { id, values, price, compareAt, sku, barcode, weightGrams, stock, mediaId } = variant;
  return {
    ...{ id, values: [...values], sku: sku ?? '', barcode: barcode ?? '', mediaId: mediaId ?? '' },
    price: moneyText(price, currency),
    compareAt: compareAt === null ? '' : moneyText(compareAt, currency),
    weight: weightGrams ? String(weightGrams) : '',
    stock: stock?.tracked ? String(stock.available) : '',
  };
}
