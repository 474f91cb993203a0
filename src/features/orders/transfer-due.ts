import { MANUAL } from '#features/payments/manual-provider.ts';
import type { PaymentSettings } from '#features/payments/payments.settings.ts';
import { amountDue, type Order } from './orders.ts';

/** Money that a shopper sends by themselves: `due` in minor units, and where to; no lines where the store takes no transfers. */
export type TransferDue = { due: number; instructions: string[] };

/**
 * What is to be transferred for an order, or null: the whole of one that is paid so, or what a paid one costs more since it
 * was edited, however that was paid.
 */
export function transferDue(
  order: Pick<Order, 'status' | 'payment' | 'provider' | 'total' | 'credited' | 'paid' | 'refunded'>,
  { manual }: PaymentSettings,
): TransferDue | null {
  const due = amountDue(order);
  const isWaiting = order.payment === 'pending' && order.provider === MANUAL;
  const costsMore = order.payment === 'paid' && due > 0;
  if (order.status === 'cancelled' || !(isWaiting || costsMore)) return null;
  const isOffered = isWaiting || manual?.enabled;
  return { due, instructions: isOffered ? (manual?.instructions ?? []) : [] };
}
