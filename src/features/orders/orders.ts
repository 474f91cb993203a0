import type { AddressSnapshot, TraceStep } from '#db/schema/orders.ts';

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

/** A line as it was sold. Prices in minor units. */
export type OrderLine = {
  id: string;
  variantId: string;
  productSlug: string;
  title: string;
  variantTitle: string;
  sku: string | null;
  mediaId: string | null;
  quantity: number;
  unitPrice: number;
  total: number;
  requiresShipping: boolean;
};

export type OrderEvent = { kind: string; detail: Record<string, unknown> | null; at: number };
export type OrderPaymentTry = { reference: string; provider: string; state: string; amount: number };

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
  currency: string;
  subtotal: number;
  shipping: number;
  tax: number;
  pricesIncludeTax: boolean;
  total: number;
  trace: TraceStep[];
  provider: string;
  placedAt: number;
  paidAt: number | null;
  cancelledAt: number | null;
  lines: OrderLine[];
  events: OrderEvent[];
  /** Tries to pay, the latest last. */
  payments: OrderPaymentTry[];
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

/** Whether it was cancelled because nobody paid it in time, and not by somebody. */
export const hasExpired = (order: { status: OrderStatus; payment: OrderPayment; events: OrderEvent[] }): boolean =>
  order.status === 'cancelled' && order.events.some((event) => event.kind === 'expired');

/** Whether money came that paid for nothing: too late, too much, or a second time. The store has been told. */
export const hasStrayMoney = ({ payments }: Pick<Order, 'payments'>): boolean =>
  payments.some(({ state }) => state === 'late');

/** The order's number as shoppers read it: `VL-1001`. */
export const orderName = (number: number, prefix: string): string => `${prefix}${number}`;
