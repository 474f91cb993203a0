import { refundDeskRepo } from '#features/refunds/refund-desk.repo.ts';
import { settling, NOW } from './store.ts';
import { orderPlaced, type Place } from './place.ts';
import { refundOf, withLines } from '../support/staff-desk.ts';

/** A paid order, and a refund of a part of it that the provider has not ended. */
export async function refundBegun(place: Place, other = 1000) {
  const { order, said } = await orderPlaced(place, { black: 2 });
  await place.shop.payments.settle('test', { ...said, outcome: 'paid' }, settling, NOW);
  const { found } = await place.shop.ask({ found: place.shop.orders.byId(order.id) });
  const refund = refundOf(found!, { other });
  const outcome = await refundDeskRepo(place.store.site).begin(refund, withLines(found!), NOW);
  if (outcome !== 'done') throw new Error(`The refund was not begun: ${outcome}.`);
  return { order, refund };
}
