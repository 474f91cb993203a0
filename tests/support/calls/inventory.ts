import { stockListDefinition } from '#features/inventory/stock-list.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { now, type Calls } from '../call.ts';
import { idOf } from '../twin-rows.ts';
import { twinA } from '../twins.ts';

const by = { accountId: 'staff', name: 'Ada' };
const variant = (i: number) => idOf('variants', i);
const listed = parseListQuery(stockListDefinition, new URLSearchParams(), []);

export const calls: Calls = {
  'stockDesk.add': { args: (i) => ['a-new-movement', { variantId: variant(i), delta: 1, note: 'Received' }, by, now] },
  'stockDesk.count': { args: (i) => [variant(i), false, by, now] },
  'stockDesk.set': {
    args: (i) => [
      [{ variantId: variant(i), before: twinA.figure + i, after: 3 }],
      { reason: 'adjustment', note: 'Counted' },
      by,
      now,
    ],
  },
  'stockList.after': { args: () => ['', 5] },
  'stockList.byId': { args: (i) => [variant(i)] },
  'stockList.bySkus': { args: (i) => [[`sku-${i + 1}`]] },
  'stockList.found': { args: (i) => [i ? 'bbmark' : 'aamark'], indexed: true },
  'stockList.history': { args: (i) => [variant(i), Number.MAX_SAFE_INTEGER, 5] },
  'stockList.page': { args: () => [listed, 5] },
};
