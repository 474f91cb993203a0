import { tokenPrefix } from '#db/index-lock.ts';
import type { Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';

export const samples: Samples = {
  'orders.currency': ({ currency }) => currency,
  // None of the twins' carts, which can still become orders.
  'orders.cartId': (_twin, i) => `cart-${i + 1}`,
  'orders.trace': ({ mark }) => [{ kind: 'line', label: `${mark} trace`, formula: `${mark} formula`, amount: 1 }],
  'orders.shippingAddress': ({ mark }) => address(mark),
  'orders.billingAddress': ({ mark }) => address(mark),
  'orders.refunded': () => 0,
  // As much as the failed refund of it did not give back.
  'orders.credited': ({ figure }, i) => (i === 1 ? figure + i : 0),
  'orders.pieces': () => 2,
  'orders.toShip': () => 2,
  'orders.tags': ({ mark }) => [`${mark} tag`],
  'orders.paidAt': () => null,
  'orders.cancelledAt': () => null,
  'orders.expiresAt': () => WRITTEN_AT,
  'orderLines.quantity': () => 2,
  'orderLines.position': (_twin, i) => i + 1,
  // One piece of the second row's was sent.
  'orderLines.fulfilled': (_twin, i) => (i === 1 ? 1 : 0),
  'orderLines.dropped': () => 0,
  'orderLines.returned': () => 0,
  'orderEvents.detail': ({ mark }) => ({ mark }),
  'payments.state': (_twin, i) => (i === 1 ? 'declined' : 'pending'),
  'payments.currency': ({ currency }) => currency,
  'payments.refunded': () => 0,
  'fulfilmentLines.quantity': () => 1,
  'refunds.state': (_twin, i) => (i === 1 ? 'failed' : 'pending'),
  'refunds.askAt': (_twin, i) => (i === 1 ? null : WRITTEN_AT),
  'refunds.shipping': () => 0,
  'refunds.other': () => 0,
  'refunds.currency': ({ currency }) => currency,
  'refunds.settledAt': () => null,
  'refundLines.unsent': () => 1,
  'refundLines.sent': () => 0,
  'refundLines.restocked': () => 0,
  'draftOrders.fields': ({ mark }) => ({ name: `${mark} typed` }),
  'draftOrderLines.quantity': () => 2,
  // The first is picked up.
  'orders.pickup': ({ mark }, i) =>
    i === 0 ? { address: address(mark), hours: `${mark} hours`, instructions: '' } : null,
  'orders.readyAt': () => null,
  'orderSearch.docs': () => ({}),
  'orderSearch.prefix': ({ key }) => tokenPrefix(key),
  'orderSearch.words': ({ key, mark }) => `${tokenPrefix(key)}w${mark.toLowerCase()}`,
};

const address = (mark: string) => ({
  name: `${mark} name`,
  line1: `${mark} street 1`,
  city: `${mark} city`,
  postcode: '10115',
  country: 'DE',
});
