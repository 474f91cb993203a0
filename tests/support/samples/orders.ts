import type { Samples } from '../sample.ts';
import { WRITTEN_AT } from '../twin-clock.ts';

export const samples: Samples = {
  'orders.currency': ({ currency }) => currency,
  // None of the twins' carts, which can still become orders.
  'orders.cartId': (_twin, i) => `cart-${i + 1}`,
  'orders.trace': ({ mark }) => [{ kind: 'line', label: `${mark} trace`, formula: `${mark} formula`, amount: 1 }],
  'orders.shippingAddress': ({ mark }) => address(mark),
  'orders.billingAddress': ({ mark }) => address(mark),
  'orders.paidAt': () => null,
  'orders.cancelledAt': () => null,
  'orders.expiresAt': () => WRITTEN_AT,
  'orderLines.quantity': () => 2,
  'orderLines.position': (_twin, i) => i + 1,
  'orderEvents.detail': ({ mark }) => ({ mark }),
  'payments.state': (_twin, i) => (i === 1 ? 'declined' : 'pending'),
  'payments.currency': ({ currency }) => currency,
};

const address = (mark: string) => ({
  name: `${mark} name`,
  line1: `${mark} street 1`,
  city: `${mark} city`,
  postcode: '10115',
  country: 'DE',
});
