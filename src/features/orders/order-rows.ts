import type { SiteDb } from '#db/site-db.ts';
import type { Order } from './orders.ts';

/** An order as its own row has it. */
export type OrderRow = Omit<Order, 'lines' | 'events' | 'payments'>;

/** The columns of an order that its page shows. */
export function orderFields({ rows: { orders } }: SiteDb) {
  return {
    id: orders.id,
    number: orders.number,
    token: orders.token,
    status: orders.status,
    payment: orders.payment,
    fulfilment: orders.fulfilment,
    email: orders.email,
    phone: orders.phone,
    shippingAddress: orders.shippingAddress,
    billingAddress: orders.billingAddress,
    note: orders.note,
    shippingName: orders.shippingName,
    currency: orders.currency,
    subtotal: orders.subtotal,
    shipping: orders.shipping,
    tax: orders.tax,
    pricesIncludeTax: orders.pricesIncludeTax,
    total: orders.total,
    trace: orders.trace,
    provider: orders.provider,
    expiresAt: orders.expiresAt,
    placedAt: orders.placedAt,
    paidAt: orders.paidAt,
    cancelledAt: orders.cancelledAt,
  };
}

/** The columns of a line that was sold. */
export function orderLineFields({ rows: { orderLines } }: SiteDb) {
  return {
    id: orderLines.id,
    variantId: orderLines.variantId,
    productSlug: orderLines.productSlug,
    title: orderLines.title,
    variantTitle: orderLines.variantTitle,
    sku: orderLines.sku,
    mediaId: orderLines.mediaId,
    quantity: orderLines.quantity,
    unitPrice: orderLines.unitPrice,
    total: orderLines.total,
    requiresShipping: orderLines.requiresShipping,
  };
}
