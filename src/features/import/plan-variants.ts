import { difference, type Change } from '#features/catalog/changes.ts';
import type { CurrentVariant, Stock, VariantFields } from '#features/catalog/current-product.ts';
import type { Match, VariantPair } from './match-variants.ts';
import type { PlanContext } from './plan-product.ts';
import type { VariantDraft } from './product-draft.ts';

/** What is written of a product's variants and their stock. */
export function planVariants(productId: string, { pairs, left }: Match, context: PlanContext): Change[] {
  // With variants the file does not name, the order is the store's, and new ones come last.
  const places = pairs.map(({ current }) => current?.position ?? -1);
  const isInOrder = places.every((place, i) => place > (places[i - 1] ?? -1));
  const keepsOrder = left.length > 0 || isInOrder;
  let next =
    Math.max(-1, ...left.map((one) => one.position), ...pairs.map(({ current }) => current?.position ?? -1)) + 1;
  const planned = pairs.map((pair, index) => {
    const position = keepsOrder ? (pair.current?.position ?? next++) : index;
    return planVariant(productId, pair, position, context);
  });
  // An SKU may go from one variant to another: all that change let go of theirs first.
  const moving = pairs.flatMap(({ draft, current }) =>
    current?.sku && draft.sku && current.sku !== draft.sku ? [current.id] : [],
  );
  return [
    ...moving.map((id): Change => ({ do: 'update', table: 'variants', id, patch: { sku: null } })),
    ...planned.flat(),
  ];
}

function planVariant(
  productId: string,
  { draft, current }: VariantPair,
  position: number,
  context: PlanContext,
): Change[] {
  const fields = fieldsOf(draft, position, context);
  if (!current) return newVariant(productId, draft, fields, context);
  const { now } = context;
  const patch = difference({ ...fields, values: draft.values }, current);
  if (!patch) return stockChange(draft, current, context);
  const { values, ...rest } = patch;
  const options = values && { option1: values[0], option2: values[1], option3: values[2] };
  const update: Change = {
    do: 'update',
    table: 'variants',
    id: current.id,
    patch: { ...rest, ...options, updatedAt: now },
  };
  return [update, ...stockChange(draft, current, context)];
}

function fieldsOf(draft: VariantDraft, position: number, { mediaIds }: PlanContext): Partial<VariantFields> {
  const { sku, barcode, price, compareAt, weightGrams, pictureUrl } = draft;
  // A picture that could not be fetched leaves the variant with the one it has.
  const mediaId = pictureUrl === null ? null : mediaIds?.get(pictureUrl ?? '');
  return { position, sku, barcode, price, compareAt, weightGrams, mediaId: mediaIds ? mediaId : undefined };
}

function newVariant(
  productId: string,
  draft: VariantDraft,
  { price, ...fields }: Partial<VariantFields>,
  context: PlanContext,
): Change[] {
  const { newId, now } = context;
  if (price === undefined) throw new Error(`The variant of line ${draft.line} has no price.`);
  const id = newId();
  const [option1, option2, option3] = draft.values ?? ['', '', ''];
  const options = { option1, option2, option3 };
  const row = { id, productId, ...options, position: 0, ...fields, price, createdAt: now, updatedAt: now };
  const { tracked, available } = stockOf(draft);
  return [
    { do: 'insert', table: 'variants', row },
    { do: 'insert', table: 'inventory', row: { id, tracked, available, updatedAt: now } },
    ...(available ? [movement(id, available, context)] : []),
  ];
}

/** Stock belongs to the store once it is there: sales have changed it since, so only `takesStock` sets it again. */
function stockChange(draft: VariantDraft, { id, stock }: CurrentVariant, context: PlanContext): Change[] {
  if (!draft.stock) return [];
  const { tracked, available } = stockOf(draft, stock?.available);
  if (!stock) {
    const row = { id, tracked, available, updatedAt: context.now };
    return [{ do: 'insert', table: 'inventory', row }, ...(available ? [movement(id, available, context)] : [])];
  }
  const delta = available - stock.available;
  if (!context.takesStock || (!delta && tracked === stock.tracked)) return [];
  return [{ do: 'stock', variantId: id, tracked, delta }, ...(delta ? [movement(id, delta, context)] : [])];
}

/** What the file says of a variant's stock, and what there is where it says nothing. */
function stockOf({ stock }: VariantDraft, here = 0): Stock {
  return { tracked: stock?.tracked ?? false, available: stock?.available ?? here };
}

const movement = (variantId: string, availableDelta: number, { newId, now }: PlanContext): Change => ({
  do: 'insert',
  table: 'inventoryMovements',
  row: { id: newId(), variantId, reason: 'import', availableDelta, at: now },
});
