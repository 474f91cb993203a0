import type { AddressSnapshot, PickupSnapshot, TraceStep } from '#db/schema/orders.ts';
import type { Fulfilment } from '#features/fulfilment/fulfilment.ts';
import type { Refund } from '#features/refunds/refund.ts';

export type OrderStatus = 'open' | 'cancelled';
export type OrderPayment = 'pending' | 'paid' | 'failed' | 'refunded';
export type OrderFulfilment = 'none' | 'partial' | 'fulfilled';

/** As much of an order as decides what may happen to it. Times in epoch milliseconds. */
export type OrderState = {
  status: OrderStatus;
  payment: OrderPayment;
  fulfilment: OrderFulfilment;
  expiresAt: number | null;
};

/** A line as it was sold. Prices in minor units, weight in grams each. */
export type OrderLine = {
  id: string;
  variantId: string;
  productId: string;
  productSlug: string;
  title: string;
  variantTitle: string;
  sku: string | null;
  mediaId: string | null;
  quantity: number;
  unitPrice: number;
  total: number;
  /** Its part of the order's tax, on top of `total` or contained in it. */
  tax: number;
  taxClass: string;
  weightGrams: number;
  requiresShipping: boolean;
  /** Pieces that were sent, that were taken off before they were, and that came back or were refunded after. */
  fulfilled: number;
  dropped: number;
  returned: number;
};

export type OrderEvent = { id: string; kind: string; detail: Record<string, unknown> | null; at: number };
/** A try to pay. `amount`, and `refunded` of it, in minor units. */
export type OrderPaymentTry = {
  id: string;
  reference: string;
  provider: string;
  state: string;
  amount: number;
  refunded: number;
};

/** An order with everything its page shows. Amounts in minor units of `currency`, times in epoch milliseconds. */
export type Order = OrderState & {
  id: string;
  number: number;
  token: string;
  email: string;
  phone: string | null;
  shippingAddress: AddressSnapshot | null;
  billingAddress: AddressSnapshot | null;
  note: string;
  shippingName: string | null;
  /** Where it is picked up, null for what is sent; and since when it waits there. */
  pickup: PickupSnapshot | null;
  readyAt: number | null;
  currency: string;
  subtotal: number;
  shipping: number;
  tax: number;
  pricesIncludeTax: boolean;
  shippingTax: number;
  total: number;
  trace: TraceStep[];
  /** What came in, what was given back or is on its way, and by how much the order is worth less since. */
  paid: number;
  refunded: number;
  credited: number;
  /** Pieces of all lines, and how many of them are still to be sent. */
  pieces: number;
  toShip: number;
  tags: string[];
  source: 'storefront' | 'staff';
  /** Goes up with every change, so that a form can say which state of the order it was made from. */
  version: number;
  provider: string;
  customerId: string | null;
  placedAt: number;
  paidAt: number | null;
  cancelledAt: number | null;
  lines: OrderLine[];
  events: OrderEvent[];
  /** Tries to pay, the latest last. */
  payments: OrderPaymentTry[];
  /** Parcels, the latest last. */
  fulfilments: Fulfilment[];
  refunds: Refund[];
};

/** Yes, or the reason why not, in words. */
export type Verdict = { can: true } | { can: false; because: string };

const yes: Verdict = { can: true };
const no = (because: string): Verdict => ({ can: false, because });

/**
 * What may be done to an order in which state: the server and every button ask here. The database holds the same as
 * conditions of the batches that do it, so that of two at the same moment one is refused.
 */
export const orderCan = {
  /** Be paid by the shopper, who may try as often as needed until the order expires. */
  pay(order: OrderState, now: number): Verdict {
    if (order.status === 'cancelled') return no('This order was cancelled.');
    if (order.payment !== 'pending') return no('This order is paid.');
    return order.expiresAt !== null && order.expiresAt <= now ? no('The time to pay this order is over.') : yes;
  },
  /** Be cancelled because nobody paid it in time. */
  expire(order: OrderState, now: number): Verdict {
    if (order.status === 'cancelled' || order.payment !== 'pending') return no('This order is settled.');
    return order.expiresAt === null || order.expiresAt > now ? no('There is still time to pay this order.') : yes;
  },
  /** Have its things put into a new cart. */
  reorder(order: OrderState): Verdict {
    return order.status === 'cancelled' ? yes : no('This order stands.');
  },
} as const;

/** What the shopper still owes, in minor units; below zero is what the store owes them. */
export function amountDue(order: Pick<Order, 'status' | 'total' | 'credited' | 'paid' | 'refunded'>): number {
  const worth = order.status === 'cancelled' ? 0 : order.total - order.credited;
  return worth - (order.paid - order.refunded);
}

/** Whether it was cancelled because nobody paid it in time, and not by somebody. */
export const hasExpired = (order: {
  status: OrderStatus;
  payment: OrderPayment;
  events: Pick<OrderEvent, 'kind'>[];
}): boolean => order.status === 'cancelled' && order.events.some((event) => event.kind === 'expired');

/** Whether money came that paid for nothing: too late, too much, or a second time. The store has been told. */
export const hasStrayMoney = ({ payments }: { payments: Pick<OrderPaymentTry, 'state'>[] }): boolean =>
  payments.some(({ state }) => state === 'late');

/** Scheme and host the order was placed at: links in e-mails lead there. */
export const originOf = ({ events }: Pick<Order, 'events'>): string =>
  String(events.find(({ kind }) => kind === 'placed')?.detail?.['origin'] ?? '');

/** The order's number as shoppers read it: `VL-1001`. */
export const orderName = (number: number, prefix: string): string => `${prefix}${number}`;
