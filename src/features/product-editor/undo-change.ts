import type { ProductForm } from './product-form.ts';
import type { Revision } from './revision.ts';
import type { Wish } from './save-product.ts';

/**
 * What taking back a change wishes for: what it changed, and nothing that was sold, changed in bulk or imported since. Stock goes
 * back by as much as the change added or took; where more was sold since, it stays.
 * @param next the change after it, by which one is understood that was kept without what came of it
 */
export function undoWish(change: Revision, next: Revision | null): Omit<Wish, 'id'> {
  const { before, after } = change;
  const keep = Object.fromEntries(before.variants.map(({ id }) => [`variants.${id}.stock`, 'theirs']));
  const known = (theirs: ProductForm) => after ?? next?.before ?? theirs;
  const mine = (theirs: ProductForm) => (after ? before : withStockOf(known(theirs), before));
  return { base: known, mine, keep, mayRemove: true };
}

function withStockOf({ variants }: ProductForm, form: ProductForm): ProductForm {
  const stock = new Map(variants.map((one) => [one.id, one.stock]));
  return { ...form, variants: form.variants.map((one) => ({ ...one, stock: stock.get(one.id) ?? one.stock })) };
}
