import type { Order } from '#features/orders/orders.ts';

/** An order of one cable, placed and not paid yet. */
export const sampleOrder = (changes: Partial<Order> = {}): Order => ({
  ...{ id: 'o', number: 1001, token: 'secret', status: 'open', payment: 'pending', fulfilment: 'none' },
  ...{ email: 'dana@example.com', phone: null, note: '', provider: 'test', currency: 'USD' },
  shippingAddress: { name: 'Dana Whitlock', line1: '2140 Kietzke Lane', city: 'Reno', country: 'US' },
  billingAddress: null,
  ...{ shippingName: '2-day', subtotal: 2400, shipping: 0, tax: 198, total: 2598, pricesIncludeTax: false },
  trace: [
    { kind: 'line', label: 'Cable <b>', formula: '1 × $24.00', amount: 2400 },
    { kind: 'tax', label: 'Sales tax', formula: '8.265% of $24.00', amount: 198 },
  ],
  ...{ expiresAt: 1000, placedAt: 0, paidAt: null, cancelledAt: null },
  lines: [
    {
      ...{ id: 'l', variantId: 'v', productSlug: 'cable', title: 'Cable <b>', variantTitle: '2 m', sku: null },
      ...{ mediaId: null, quantity: 1, unitPrice: 2400, total: 2400, requiresShipping: true },
    },
  ],
  events: [{ kind: 'placed', detail: null, at: 0 }],
  payments: [{ reference: 'o.1', provider: 'test', state: 'pending', amount: 2598 }],
  ...changes,
});

/** The same order's payments, with the last try in this state. */
export const tries = (...states: string[]): Order['payments'] =>
  states.map((state, nth) => ({ reference: `o.${nth + 1}`, provider: 'test', state, amount: 2598 }));
