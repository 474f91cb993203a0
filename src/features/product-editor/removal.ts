import type { CurrentProduct } from '#features/catalog/current-product.ts';
import type { Problems } from './edited-product.ts';
import { variantName, type ProductForm } from './product-form.ts';
import { shortList } from './told-form.ts';

/** Why variants that a form does not name any more cannot go, or not without being asked. */
export function removalProblems(form: ProductForm, current: CurrentProduct | null, mayRemove: boolean): Problems {
  const gone = (current?.variants ?? []).filter(({ id }) => !form.variants.some((row) => row.id === id));
  if (!gone.length) return {};
  const held = gone.find(({ stock }) => (stock?.held ?? 0) > 0);
  if (held) {
    const name = nameOf(held) || 'The variant that would go';
    return {
      variants: `${name} is in an order that waits for its payment. It can be taken out once that is paid or cancelled.`,
    };
  }
  if (mayRemove) return {};
  const names = shortList(gone.map((one) => nameOf(one) || 'the only variant'));
  return { removal: `This takes out for good, with stock and history: ${names}. Tick this to go on.` };
}

const nameOf = ({ values }: CurrentProduct['variants'][number]) => variantName({ values: [...values] });
