import type { Change } from '#features/catalog/changes.ts';
import type { EditedProduct } from './edited-product.ts';
import type { ProductForm } from './product-form.ts';
import { formFromStored, type StoreWays } from './stored-form.ts';

/**
 * A product as its editor shows it once it is written. What was typed is not enough to compare with: the store has numbers in
 * its own way of writing, and new variants have ids.
 * @param changes what is written, with the ids of the new variants
 */
export function savedForm(edited: EditedProduct, changes: readonly Change[], ways: StoreWays): ProductForm {
  const added = changes.flatMap((one) => (one.do === 'insert' && one.table === 'variants' ? [one.row.id] : []));
  const { fields, collectionIds, ...rest } = edited;
  const stored = {
    ...{ ...rest, ...fields },
    tags: edited.tags.map((tag) => ({ tag })),
    collections: collectionIds.map((collectionId) => ({ collectionId })),
    options: edited.options.map(({ name, values }) => ({ name, values: values.map((label) => ({ label })) })),
    variants: edited.variants.map(({ id, stock, ...variant }) => ({
      ...variant,
      id: id ?? added.shift() ?? '',
      stock: stock === null ? null : { tracked: true, available: stock },
    })),
    metafields: Object.entries(edited.metafields).flatMap(([definitionId, value]) =>
      value ? [{ definitionId, value }] : [],
    ),
  };
  return formFromStored(stored, ways);
}
