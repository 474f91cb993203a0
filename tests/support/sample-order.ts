import type { Order, OrderLine } from '#features/orders/orders.ts';

/** An order of one cable, placed and not paid yet. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => ({
  ...{ id: 'o', number: 1001, token: 'secret', status: 'open', payment: 'pending', fulfilment: 'none' },
  ...{ email: 'dana@example.com', phone: null, note: '', provider: 'test', currency: 'USD' },
  shippingAddress: { name: 'Dana Whitlock', line1: '2140 Kietzke Lane', city: 'Reno', country: 'US' },
  billingAddress: null,
  ...{
    shippingName: '2-day',
    pickup: null,
    readyAt: null,
    subtotal: 2400,
    shipping: 0,
    tax: 198,
    shippingTax: 0,
    total: 2598,
  },
  ...{ pricesIncludeTax: false, paid: 0, refunded: 0, credited: 0, pieces: 1, toShip: 1, tags: [], version: 0 },
  ...{ source: 'storefront', customerId: null },
  trace: [
    { kind: 'line', label: 'Cable <b>', formula: '1 × $24.00', amount: 2400 },
    { kind: 'tax', label: 'Sales tax', formula: '8.265% of $24.00', amount: 198 },
  ],
  ...{ expiresAt: 1000, placedAt: 0, paidAt: null, cancelledAt: null },
  lines: [sampleLine()],
  events: [{ id: 'e', kind: 'placed', detail: null, at: 0 }],
  payments: tries('pending'),
  fulfilments: [],
  refunds: [],
  ...changes,
});

/** A line of one cable for $24.00, with 8.265% on top. */
export const sampleLine = (changes: Partial<OrderLine> = {}): OrderLine => ({
  ...{ id: 'l', variantId: 'v', productId: 'p', productSlug: 'cable', title: 'Cable <b>', variantTitle: '2 m' },
  ...{ sku: null, mediaId: null, quantity: 1, unitPrice: 2400, total: 2400, tax: 198, taxClass: 'standard' },
  ...{ weightGrams: 80, requiresShipping: true, fulfilled: 0, dropped: 0, returned: 0 },
  ...changes,
});

/** The same order's payments, with the last try in this state. */
export const tries = (...states: string[]): Order['payments'] =>
  states.map((state, nth) => ({
    ...{ id: `p${nth + 1}`, reference: `o.${nth + 1}`, provider: 'test', state, amount: 2598, refunded: 0 },
  }));
