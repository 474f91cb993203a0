import { now, type Calls } from '../call.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

const changes = (i: number) => [
  { do: 'update', table: 'products', id: idOf('products', i), patch: { title: 'Edited', updatedAt: now } },
  { do: 'removeVariant', variantId: idOf('variants', i) },
];
const revision = (i: number) => ({
  ...{ id: 'a-new-revision', productId: idOf('products', i), number: 5000, seen: WRITTEN_AT },
  ...{ before: {}, after: {}, changed: ['Title'], savedBy: 'Ada' },
});

export const calls: Calls = {
  'productEditor.nextPlaces': { args: (i) => [[idOf('collections', i)]] },
  'productEditor.product': { args: (i) => [idOf('products', i)] },
  'productEditor.revision': { args: (i) => [idOf('products', i), 1000 + i] },
  'productEditor.revisions': { args: (i) => [idOf('products', i)] },
  'productEditor.save': { args: (i) => [changes(i), revision(i), now] },
  'productEditor.shelf': { args: () => [] },
  'productEditor.skuOwners': { args: (i) => [[`sku-${i + 1}`], 'another'] },
  'productEditor.takenSlugs': { args: (i) => [[`slug-${i + 1}`], 'another'] },
};
