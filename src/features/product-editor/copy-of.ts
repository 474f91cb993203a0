import type { CurrentProduct } from '#features/catalog/current-product.ts';
import type { ProductForm } from './product-form.ts';
import { formFromStored, type StoreWays } from './stored-form.ts';

/** A draft that begins like a product. Codes and stock are its own, so the copy has none. */
export function copyOf(original: CurrentProduct, ways: StoreWays): ProductForm {
  const form = formFromStored(original, ways);
  const variants = form.variants.map((row) => ({ ...row, id: '', sku: '', barcode: '', stock: row.stock && '0' }));
  return { ...form, title: `${form.title} (copy)`.slice(0, 255), slug: '', status: 'draft', publishAt: '', variants };
}
