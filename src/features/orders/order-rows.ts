import type { SiteDb } from '#db/site-db.ts';
import type { Order } from './orders.ts';

/** An order as its own row has it. */
export type OrderRow = Omit<Order, 'lines' | 'events' | 'payments' | 'fulfilments' | 'refunds'>;

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
    pickup: orders.pickup,
    readyAt: orders.readyAt,
    currency: orders.currency,
    subtotal: orders.subtotal,
    shipping: orders.shipping,
    tax: orders.tax,
    pricesIncludeTax: orders.pricesIncludeTax,
    shippingTax: orders.shippingTax,
    total: orders.total,
    trace: orders.trace,
    paid: orders.paid,
    refunded: orders.refunded,
    credited: orders.credited,
    pieces: orders.pieces,
    toShip: orders.toShip,
    tags: orders.tags,
    source: orders.source,
    version: orders.updatedAt,
    provider: orders.provider,
    customerId: orders.customerId,
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
    productId: orderLines.productId,
    productSlug: orderLines.productSlug,
    title: orderLines.title,
    variantTitle: orderLines.variantTitle,
    sku: orderLines.sku,
    mediaId: orderLines.mediaId,
    quantity: orderLines.quantity,
    unitPrice: orderLines.unitPrice,
    total: orderLines.total,
    tax: orderLines.tax,
    taxClass: orderLines.taxClass,
    weightGrams: orderLines.weightGrams,
    requiresShipping: orderLines.requiresShipping,
    fulfilled: orderLines.fulfilled,
    dropped: orderLines.dropped,
    returned: orderLines.returned,
  };
}

/** The columns of a parcel. */
export function fulfilmentFields({ rows: { fulfilments } }: SiteDb) {
  return {
    id: fulfilments.id,
    number: fulfilments.number,
    state: fulfilments.state,
    carrier: fulfilments.carrier,
    trackingNumber: fulfilments.trackingNumber,
    trackingUrl: fulfilments.trackingUrl,
    sentAt: fulfilments.sentAt,
  };
}

/** The columns of a refund. */
export function refundFields({ rows: { refunds } }: SiteDb) {
  return {
    id: refunds.id,
    paymentId: refunds.paymentId,
    kind: refunds.kind,
    state: refunds.state,
    goods: refunds.goods,
    shipping: refunds.shipping,
    other: refunds.other,
    amount: refunds.amount,
    tax: refunds.tax,
    currency: refunds.currency,
    reason: refunds.reason,
    note: refunds.note,
    askAt: refunds.askAt,
    createdAt: refunds.createdAt,
    settledAt: refunds.settledAt,
  };
}
