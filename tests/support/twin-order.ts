import type { NewOrder } from '#features/orders/place-order.ts';
import { idOf } from './twin-rows.ts';
import { twinA } from './twins.ts';
import { WRITTEN_AT } from './twin-clock.ts';

/** An order of one piece of variant `i`, from cart `i` as the twins have it, at today's price. */
export function newOrder(i: number): NewOrder {
  const price = twinA.figure + i;
  const address = { name: 'Ada', line1: 'Street 1', city: 'Berlin', postcode: '10115', country: 'DE' };
  return {
    id: '01900000-0000-7000-8000-000000000001',
    token: 'a-new-token',
    cart: { id: idOf('carts', i), version: WRITTEN_AT },
    source: 'storefront',
    email: `shopper-${i + 1}@twin.example`,
    phone: null,
    name: 'Ada',
    shippingAddress: address,
    billingAddress: address,
    note: '',
    shippingName: null,
    pickup: null,
    currency: twinA.currency,
    subtotal: price,
    shipping: 0,
    tax: 0,
    shippingTax: 0,
    pricesIncludeTax: true,
    total: price,
    trace: [],
    provider: 'manual',
    paymentReference: 'a-new-reference',
    expiresAt: WRITTEN_AT + 3_600_000,
    origin: 'https://a.twin.example',
    lines: [
      {
        variantId: idOf('variants', i),
        productId: idOf('products', i),
        productSlug: `slug-${i + 1}`,
        title: 'A product',
        variantTitle: '',
        sku: null,
        mediaId: null,
        quantity: 1,
        unitPrice: price,
        total: price,
        tax: 0,
        taxClass: 'standard',
        weightGrams: 1,
        requiresShipping: true,
        isTracked: true,
      },
    ],
    letters: [],
  };
}
