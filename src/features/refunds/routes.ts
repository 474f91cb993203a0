import type { Order } from '#features/orders/orders.ts';

/** Which payment gives back how much, in minor units. */
export type Route = { paymentId: string; amount: number };

/** What of each payment of an order can still be given back, the latest first. */
export function paymentsLeft({ payments }: Pick<Order, 'payments'>): (Route & { provider: string })[] {
  return payments
    .filter(({ state, amount, refunded }) => state === 'paid' && amount > refunded)
    .map(({ id, provider, amount, refunded }) => ({ paymentId: id, provider, amount: amount - refunded }))
    .toReversed();
}

/** Splits an amount over the payments of an order, the latest first. Less than asked for where they do not hold it. */
export function routesFor(order: Pick<Order, 'payments'>, amount: number): Route[] {
  let left = amount;
  return paymentsLeft(order).flatMap(({ paymentId, amount: most }) => {
    const part = Math.min(left, most);
    left -= part;
    return part > 0 ? [{ paymentId, amount: part }] : [];
  });
}
