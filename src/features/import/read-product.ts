import { readHermesProduct } from './hermes-product.ts';
import { readShopifyProduct, type ReadProduct } from './shopify-product.ts';
import type { ProductRows } from './shopify-rows.ts';

/** Reads the rows of one product in the format of their file. `currency` (ISO 4217) is the store's: the file names none. */
export const readProduct = (product: ProductRows, currency: string): ReadProduct =>
  product.header.format === 'hermes' ? readHermesProduct(product, currency) : readShopifyProduct(product, currency);
