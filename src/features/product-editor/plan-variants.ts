import { difference, type Change } from '#features/catalog/changes.ts';
import type { CurrentVariant } from '#features/catalog/current-product.ts';
import type { EditedVariant } from './edited-product.ts';
import type { PlanWays } from './plan-product.ts';

type Values = CurrentVariant['values'];

/** What is written of a product's variants and their stock. */
export function planVariants(
  productId: string,
  variants: readonly EditedVariant[],
  current: readonly CurrentVariant[],
  ways: PlanWays,
): Change[] {
  const gone = current.filter(({ id }) => !variants.some((one) => one.id === id));
  // An SKU may go from one variant to another: all that change let go of theirs first.
  const moving = variants.flatMap(({ id, sku }) => {
    const before = current.find((one) => one.id === id);
    return before?.sku && before.sku !== sku ? [before.id] : [];
  });
  const turned = turnedRound(variants, current);
  return [
    ...gone.map(({ id }): Change => ({ do: 'removeVariant', variantId: id })),
    ...[...turned].map((id): Change => ({ do: 'update', table: 'variants', id, patch: { option1: id } })),
    ...moving.map((id): Change => ({ do: 'update', table: 'variants', id, patch: { sku: null } })),
    ...variants.flatMap((one, position) => {
      const before = current.find(({ id }) => id === one.id);
      if (!before) return added(productId, one, position, ways);
      const [, second, third] = before.values;
      const values: Values = turned.has(before.id) ? [before.id, second, third] : before.values;
      return changed(one, { ...before, values }, position, ways);
    }),
  ];
}

/**
 * Variants that get the values which another one has until now, like where two options with the same values change places: all
 * of them first let go of theirs.
 */
function turnedRound(variants: readonly EditedVariant[], current: readonly CurrentVariant[]): Set<string> {
  const keyOf = (values: Values) => JSON.stringify(values);
  const owners = new Map(current.map(({ id, values }) => [keyOf(values), id]));
  const changing = variants.flatMap(({ id, values }) => {
    const before = current.find((one) => one.id === id);
    return before && keyOf(before.values) !== keyOf(values) ? [{ id: before.id, values }] : [];
  });
  const isTaken = changing.some(({ id, values }) => (owners.get(keyOf(values)) ?? id) !== id);
  return new Set(isTaken ? changing.map(({ id }) => id) : []);
}

function changed(
  { id: _, values, stock, ...fields }: EditedVariant,
  before: CurrentVariant,
  position: number,
  ways: PlanWays,
) {
  const [option1, option2, option3] = values;
  const [was1, was2, was3] = before.values;
  const was = { ...before, option1: was1, option2: was2, option3: was3 };
  const patch = difference({ ...fields, option1, option2, option3, position }, was);
  const update: Change[] = patch
    ? [{ do: 'update', table: 'variants', id: before.id, patch: { ...patch, updatedAt: ways.now } }]
    : [];
  return [...update, ...stockChanges(stock, before, ways)];
}

/** As a change of what is there, so that what is sold while this is written stays sold. */
function stockChanges(wanted: number | null, { id, stock }: CurrentVariant, ways: PlanWays): Change[] {
  const tracked = wanted !== null;
  if (!stock) return tracked ? counted(id, wanted, ways) : [];
  const delta = tracked ? wanted - stock.available : 0;
  if (!delta && tracked === stock.tracked) return [];
  return [{ do: 'stock', variantId: id, tracked, delta }, ...(delta ? [movement(id, 'adjustment', delta, ways)] : [])];
}

function added(
  productId: string,
  { values, stock, ...fields }: EditedVariant,
  position: number,
  ways: PlanWays,
): Change[] {
  const id = ways.newId();
  const [option1, option2, option3] = values;
  const times = { createdAt: ways.now, updatedAt: ways.now };
  const row = { ...fields, id, productId, option1, option2, option3, position, ...times };
  return [{ do: 'insert', table: 'variants', row }, ...counted(id, stock, ways)];
}

function counted(id: string, stock: number | null, ways: PlanWays): Change[] {
  const row = { id, tracked: stock !== null, available: stock ?? 0, updatedAt: ways.now };
  return [{ do: 'insert', table: 'inventory', row }, ...(stock ? [movement(id, 'initial', stock, ways)] : [])];
}

const movement = (
  variantId: string,
  reason: 'initial' | 'adjustment',
  availableDelta: number,
  { newId, now }: PlanWays,
): Change => ({
  do: 'insert',
  table: 'inventoryMovements',
  row: { id: newId(), variantId, reason, availableDelta, at: now },
});
