import { now, type Calls } from '../call.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

const by = { accountId: 'staff', name: 'Ada' };
const product = (i: number) => idOf('products', i);
/** The first row is under way, the second done, the third being undone. */
const UNDOING = 2;
const change = (i: number) => ({ id: idOf('bulkChanges', i), part: 0 });
const cells = (i: number) => [
  { variantId: null, field: 'status', before: 'active', after: 'draft' },
  { variantId: idOf('variants', i), field: 'sku', before: `sku-${i + 1}`, after: 'new-sku' },
];

export const calls: Calls = {
  'bulk.apply': {
    args: (i) => [
      change(i),
      { products: [{ productId: product(i), title: 'New', cells: cells(i) }], cursor: '1', seen: 1, state: 'done' },
      by,
      now,
    ],
  },
  'bulk.begin': {
    args: (i) => [{ id: 'a-new-change', label: 'New', ask: { kind: 'grid' }, scope: { ids: [product(i)] } }, by, now],
  },
  'bulk.byId': { args: (i) => [idOf('bulkChanges', i)] },
  'bulk.latest': { args: () => [5] },
  'bulk.products': { args: (i) => [idOf('bulkChanges', i), 'done', '', 5] },
  'bulk.skuOwners': { args: (i) => [[`sku-${i + 1}`]] },
  'bulk.states': { args: (i) => [[product(i)]] },
  productStates: { args: (i) => [[product(i)]] },
  'bulk.turn': { args: (i) => [idOf('bulkChanges', i), 'undoing', WRITTEN_AT + 1] },
  'bulk.undo': {
    args: (i) => [
      change(i || UNDOING),
      [
        {
          id: idOf('bulkChangeProducts', i || UNDOING),
          productId: product(i || UNDOING),
          back: cells(i || UNDOING),
          kept: [],
        },
      ],
      'undone',
      by,
      now,
    ],
  },
};
