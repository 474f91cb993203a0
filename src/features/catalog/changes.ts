import type { NewRow, Patch, ChangeableTable } from '#db/site-db.ts';

/** A row to write. The ids of new rows are chosen beforehand, so that rows can name each other. */
export type Change = Insert | Update | Remove | StockChange | RemoveVariant;

export type Insert = { [N in ChangeableTable]: { do: 'insert'; table: N; row: NewRow<N> } }[ChangeableTable];
export type Update = {
  [N in ChangeableTable]: { do: 'update'; table: N; id: string; patch: Patch<N> };
}[ChangeableTable];
export type Remove = { do: 'remove'; table: ChangeableTable; id: string };

/** Adds `delta` units to what can be bought of a variant. Its movement is a row of its own. */
export type StockChange = { do: 'stock'; variantId: string; tracked: boolean; delta: number };

/** Takes out a variant with its stock and its ledger, also out of carts and drafts of orders. Orders keep what they say of it. */
export type RemoveVariant = { do: 'removeVariant'; variantId: string };

/** The fields of `wanted` that are given and differ from `current`; null when there are none. */
export function difference<T extends object>(wanted: Partial<T>, current: T): Partial<T> | null {
  const differing = (Object.keys(wanted) as (keyof T)[]).filter(
    (key) => wanted[key] !== undefined && JSON.stringify(wanted[key]) !== JSON.stringify(current[key]),
  );
  return differing.length ? (Object.fromEntries(differing.map((key) => [key, wanted[key]])) as Partial<T>) : null;
}
