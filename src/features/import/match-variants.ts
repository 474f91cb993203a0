import type { CurrentProduct, CurrentVariant } from '#features/catalog/current-product.ts';
import { quoted, type Complain } from './problem.ts';
import type { ProductDraft, VariantDraft } from './product-draft.ts';

export type VariantPair = { draft: VariantDraft; current: CurrentVariant | null };

export type Match = {
  pairs: VariantPair[];
  /** Variants of the store that the file does not name: they stay. */
  left: CurrentVariant[];
};

/** Who has an SKU: a product of the store, or a line further up in the file. */
export type SkuOwner = { productId: string; title: string } | { line: number };

/**
 * Finds the store's variant for each one of the file: by its options, else by its SKU. Rows that cannot be matched or
 * would take another product's SKU are refused. Null when the product is refused as a whole.
 */
export function matchVariants(
  draft: ProductDraft,
  current: CurrentProduct | null,
  ownerOf: (sku: string) => SkuOwner | undefined,
  complain: Complain,
): Match | null {
  if (!current && draft.title === undefined) {
    complain('refused', draft.line, 'no-title', 'The product is new, and the file has no Title column.');
    return null;
  }
  const left = new Set(current?.variants);
  const found = draft.variants
    .map((variant) => ({ variant, match: take(left, (one) => hasValues(one, variant)) }))
    .map(({ variant, match }) => ({
      draft: variant,
      current:
        match ?? take(left, (one) => Boolean(variant.sku) && one.sku === variant.sku) ?? onlyOne(draft, current, left),
    }));
  const pairs = found.filter((pair) => {
    const reason = refusal(pair, draft, current, left, ownerOf);
    if (reason) complain('refused', pair.draft.line, reason.code, reason.message);
    return !reason;
  });
  const names = current?.options.map((option) => option.name).join(' / ') ?? '';
  const wanted = draft.optionNames?.join(' / ');
  if (left.size && wanted !== undefined && wanted !== names) {
    const message = `Its options change from ${quoted(names || 'none')} to ${quoted(wanted || 'none')}, but ${left.size} of the store’s variants are not in the file.`;
    complain('refused', draft.line, 'options-change', message);
    return null;
  }
  return pairs.length ? { pairs, left: [...left] } : null;
}

function refusal(
  { draft: variant, current: match }: VariantPair,
  draft: ProductDraft,
  current: CurrentProduct | null,
  left: Set<CurrentVariant>,
  ownerOf: (sku: string) => SkuOwner | undefined,
): { code: string; message: string } | null {
  if (!match && variant.price === undefined)
    return { code: 'no-price', message: 'The variant is new, and the file has no price.' };
  if (!match && !variant.values && (current || draft.variants.length > 1)) {
    return { code: 'no-options', message: 'Which variant is meant cannot be told: the file has no option columns.' };
  }
  const { sku } = variant;
  if (!sku) return null;
  const owner = ownerOf(sku);
  if (owner && 'line' in owner)
    return { code: 'sku-twice', message: `Line ${owner.line} has the SKU ${quoted(sku)} already.` };
  if (owner && owner.productId !== current?.id) {
    return { code: 'sku-taken', message: `The SKU ${quoted(sku)} belongs to another product, ${quoted(owner.title)}.` };
  }
  const sibling = [...left].find((one) => one.sku === sku);
  if (!sibling) return null;
  const message = `The SKU ${quoted(sku)} belongs to the variant ${quoted(sibling.values.filter(Boolean).join(' / '))}, which is not in the file.`;
  return { code: 'sku-of-sibling', message };
}

const hasValues = (current: CurrentVariant, { values }: VariantDraft) =>
  values !== undefined && values.every((value, i) => value === current.values[i]);

/** Without options and without an SKU, a single variant can only be the single one of the store. */
function onlyOne(
  draft: ProductDraft,
  current: CurrentProduct | null,
  left: Set<CurrentVariant>,
): CurrentVariant | null {
  const [variant] = draft.variants;
  const isClear = current?.variants.length === 1 && draft.variants.length === 1 && !variant?.values;
  return isClear ? take(left, () => true) : null;
}

function take(left: Set<CurrentVariant>, fits: (one: CurrentVariant) => boolean): CurrentVariant | null {
  const found = [...left].find(fits) ?? null;
  if (found) left.delete(found);
  return found;
}
