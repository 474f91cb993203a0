import type { OrderPayment, OrderStatus } from '#features/orders/orders.ts';
import type { PaymentNews } from './provider.ts';

/** `late` is money that came but paid no order: the store has to give it back or use it. */
export type PaymentState = 'pending' | 'paid' | 'declined' | 'abandoned' | 'late';
export type UnappliedReason = 'amount' | 'already-paid' | 'cancelled';

/** A payment and its order as they are when a notification arrives. `amount` and `total` in minor units. */
export type PaymentStanding = {
  state: PaymentState;
  amount: number;
  currency: string;
  order: { status: OrderStatus; payment: OrderPayment; total: number; hasExpired: boolean };
};

/** Where the store's own mail goes, and where links in mail lead. */
export type Settling = { storeEmail: string; origin: string };

/** What a notification changes. */
export type Settlement =
  | { kind: 'nothing' }
  | { kind: 'pay' }
  /** The order had expired: it comes back if everything in it is still there, else the money is `late`. */
  | { kind: 'revive' }
  | { kind: 'unapplied'; reason: UnappliedReason }
  | { kind: 'declined' | 'abandoned' };

/**
 * What a provider's notification means for a payment. Whatever the order in which notifications arrive, and however often:
 * money that came is never undone by an older refusal, and is never counted twice.
 */
export function settlementOf(payment: PaymentStanding, said: PaymentNews): Settlement {
  const { state, order } = payment;
  if (state === 'paid' || state === 'late') return { kind: 'nothing' };
  if (said.outcome !== 'paid') return state === 'pending' ? { kind: said.outcome } : { kind: 'nothing' };
  if (said.amount !== payment.amount || said.currency !== payment.currency)
    return { kind: 'unapplied', reason: 'amount' };
  // An order that was edited since costs something else.
  const misfit: Settlement | null = payment.amount === order.total ? null : { kind: 'unapplied', reason: 'amount' };
  if (order.status === 'cancelled') {
    const ranOut = order.hasExpired && order.payment === 'failed';
    return ranOut ? (misfit ?? { kind: 'revive' }) : { kind: 'unapplied', reason: 'cancelled' };
  }
  return order.payment === 'pending' ? (misfit ?? { kind: 'pay' }) : { kind: 'unapplied', reason: 'already-paid' };
}
