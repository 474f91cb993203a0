import { draftListDefinition } from '#features/draft-orders/draft-list.ts';
import { parseListQuery } from '#lib/list-query.ts';
import { item, now, type Calls } from '../call.ts';
import { WRITTEN_AT } from '../twin-clock.ts';
import { idOf } from '../twin-rows.ts';

const newest = parseListQuery(draftListDefinition, new URLSearchParams(), []);
const seen = (i: number) => ({ id: idOf('draftOrders', i), version: WRITTEN_AT });

export const calls: Calls = {
  'draftOrders.begin': { args: () => ['a-new-draft', now] },
  'draftOrders.byId': { args: (i) => [idOf('draftOrders', i), now] },
  'draftOrders.discard': { args: (i) => [seen(i), now] },
  'draftOrders.open': { args: () => [newest] },
  'draftOrders.save': {
    args: (i) => [seen(i), { email: 'ada@twin.example', fields: {}, shippingPrice: null, quantities: item(i) }, now],
  },
  'variants.sold': { args: (i) => [item(i), now] },
  'variants.matching': { args: (i) => [i ? 'bbmarc titel' : 'products title'], indexed: true },
};
