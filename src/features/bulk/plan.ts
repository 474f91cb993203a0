import type { BulkAsk } from './bulk-ask.ts';
import { sameValue, tidyTags, valueIn, type Cell, type ProductState, type VariantState } from './cell.ts';
import { newPrice } from './new-price.ts';

/** What a bulk change would do to a product: nothing where it is so already. */
export function planOf(ask: BulkAsk, state: ProductState, currency: string): Cell[] {
  return cellsOf(ask, state, currency).filter(({ before, after }) => !sameValue(before, after));
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
        return isReduced ? [price, compareAtCell(variant, Math.max(variant.price, variant.compareAt ?? 0))] : [price];
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
  const back: Cell[] = [];
  const kept: Cell[] = [];
  for (const cell of cells) {
    const now = current ? valueIn(current, cell) : undefined;
    // Stock goes on moving: what was added or taken is taken or added again, as far as there is any.
    const undone =
      cell.field === 'available' ? stockBack(cell, now) : sameValue(now, cell.after) ? cell.before : undefined;
    if (undone !== undefined && now !== undefined) back.push({ ...cell, before: now, after: undone });
    else if (!sameValue(now, cell.before)) kept.push(cell);
  }
  return { back, kept };
}

function stockBack({ before, after }: Cell, now: Cell['before'] | undefined): number | undefined {
  if (typeof now !== 'number' || typeof before !== 'number' || typeof after !== 'number') return undefined;
  const left = now - (after - before);
  return left >= 0 ? left : undefined;
}
