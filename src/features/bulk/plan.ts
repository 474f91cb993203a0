import type { BulkAsk } from './bulk-ask.ts';
import {
  isAbove,
  sameValue,
  tidyTags,
  valueIn,
  withMoment,
  type Cell,
  type ProductState,
  type VariantState,
} from './cell.ts';
import { newPrice } from './new-price.ts';

/** What a bulk change would do to a product: nothing where it is so already. */
export function planOf(ask: BulkAsk, state: ProductState, currency: string): Cell[] {
  return cellsOf(ask, state, currency)
    .filter(({ before, after }) => !sameValue(before, after))
    .map((cell) => withMoment(state, cell));
}

function cellsOf(ask: BulkAsk, state: ProductState, currency: string): Cell[] {
  const { status, tags, variants } = state;
  switch (ask.kind) {
    case 'status':
      return [{ variantId: null, field: 'status', before: status, after: ask.status }];
    case 'tags': {
      const kept = tags.filter((tag) => !ask.remove.includes(tag));
      return [{ variantId: null, field: 'tags', before: tags, after: tidyTags([...kept, ...ask.add]) }];
    }
    case 'clearCompareAt':
      return variants.map((variant) => compareAtCell(variant, null));
    case 'price':
      return variants.flatMap((variant) => {
        const after = newPrice(variant.price, ask, currency);
        const price: Cell = { variantId: variant.id, field: 'price', before: variant.price, after };
        const isReduced = ask.keepBefore && after < variant.price;
        if (isReduced) return [price, compareAtCell(variant, Math.max(variant.price, variant.compareAt ?? 0))];
        return isAbove(variant.compareAt, after) ? [price] : [price, compareAtCell(variant, null)];
      });
    case 'grid':
      return [];
  }
}

const compareAtCell = ({ id, compareAt }: VariantState, after: number | null): Cell => ({
  variantId: id,
  field: 'compareAt',
  before: compareAt,
  after,
});

/** How a change of a product is taken back: the cells to write, and those that somebody changed since and that stay. */
export function undoOf(cells: readonly Cell[], current: ProductState | null): { back: Cell[]; kept: Cell[] } {
  const planned = new Map<Cell, Cell>();
  const kept: Cell[] = [];
  for (const cell of cells) {
    const now = current ? valueIn(current, cell) : undefined;
    // Stock goes on moving: what was added or taken is taken or added again, as far as there is any.
    const undone =
      cell.field === 'available' ? stockBack(cell, now) : sameValue(now, cell.after) ? cell.before : undefined;
    if (undone !== undefined && now !== undefined) planned.set(cell, backwards(cell, now, undone));
    else if (!sameValue(now, cell.before)) kept.push(cell);
  }
  const back = [...planned.values()];
  const isWrong = ({ variantId, field }: Cell) =>
    (field === 'price' || field === 'compareAt') && !standsTogether(back, variantId, current);
  return {
    back: back.filter((cell) => !isWrong(cell)),
    kept: [...kept, ...[...planned.keys()].filter(isWrong)],
  };
}

function backwards(cell: Cell, before: Cell['before'], after: Cell['before']): Cell {
  const { moments, ...rest } = cell;
  return { ...rest, before, after, ...(moments && { moments: { before: null, after: moments.before } }) };
}

/** Whether a variant's prices could be saved once these cells are written: one of the two may have been changed since. */
function standsTogether(back: readonly Cell[], variantId: string | null, current: ProductState | null): boolean {
  const now = current?.variants.find(({ id }) => id === variantId);
  if (!now) return true;
  const will = (field: 'price' | 'compareAt') => {
    const cell = back.find((one) => one.variantId === variantId && one.field === field);
    return cell ? cell.after : now[field];
  };
  return isAbove(will('compareAt') as number | null, Number(will('price')));
}

function stockBack({ before, after }: Cell, now: Cell['before'] | undefined): number | undefined {
  if (typeof now !== 'number' || typeof before !== 'number' || typeof after !== 'number') return undefined;
  const left = now - (after - before);
  return left >= 0 ? left : undefined;
}
