import type { OrderPayment, OrderStatus } from '#features/orders/orders.ts';
import type { PaymentNotification } from './provider.ts';

/** `late` is money that came but paid no order: the store has to give it back or use it. */
export type PaymentState = 'pending' | 'paid' | 'declined' | 'abandoned' | 'late';
export type UnappliedReason = 'amount' | 'already-paid' | 'cancelled';

/** A payment and its order as they are when a notification arrives. `amount` in minor units. */
export type PaymentStanding = {
  state: PaymentState;
  amount: number;
  currency: string;
  order: { status: OrderStatus; payment: OrderPayment; hasExpired: boolean };
};

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
export function settlementOf(payment: PaymentStanding, said: PaymentNotification): Settlement {
  const { state, order } = payment;
  if (state === 'paid' || state === 'late') return { kind: 'nothing' };
  if (said.outcome !== 'paid') return state === 'pending' ? { kind: said.outcome } : { kind: 'nothing' };
  if (said.amount !== payment.amount || said.currency !== payment.currency)
    return { kind: 'unapplied', reason: 'amount' };
  if (order.status === 'cancelled') {
    return order.hasExpired && order.payment === 'failed'
      ? { kind: 'revive' }
      : { kind: 'unapplied', reason: 'cancelled' };
  }
  return order.payment === 'pending' ? { kind: 'pay' } : { kind: 'unapplied', reason: 'already-paid' };
}
