import { amountDue, type OrderFulfilment, type OrderPayment, type OrderStatus } from '#features/orders/orders.ts';

/** Where a thing stands: a word, a tint where a person is needed, and a shape. */
export type BadgeWords = {
  label: string;
  tone: 'quiet' | 'accent' | 'good' | 'warn' | 'bad';
  shape: 'ring' | 'half' | 'full' | 'none';
};

/** As much of an order as its badges show. Amounts in minor units. */
export type Badged = {
  status: OrderStatus;
  payment: OrderPayment;
  fulfilment: OrderFulfilment;
  pieces: number;
  toShip: number;
  /** Whether it is picked up, and since when it waits there. */
  pickup: object | number | null;
  readyAt: number | null;
  total: number;
  credited: number;
  paid: number;
  refunded: number;
};

export function paymentBadge(order: Badged): BadgeWords {
  const { status, payment, paid, refunded } = order;
  if (payment === 'failed') return { label: 'Never paid', tone: 'quiet', shape: 'ring' };
  if (payment === 'refunded') return { label: 'Refunded', tone: 'quiet', shape: 'full' };
  if (status === 'cancelled' && paid > refunded) return { label: 'To give back', tone: 'warn', shape: 'half' };
  if (payment === 'pending') return { label: 'Awaiting payment', tone: 'warn', shape: 'ring' };
  const due = amountDue(order);
  if (due > 0) return { label: 'Paid in part', tone: 'warn', shape: 'half' };
  if (due < 0) return { label: 'To give back', tone: 'warn', shape: 'half' };
  return refunded > 0
    ? { label: 'Refunded in part', tone: 'quiet', shape: 'half' }
    : { label: 'Paid', tone: 'quiet', shape: 'full' };
}

export function fulfilmentBadge({ status, payment, fulfilment, toShip, pickup, readyAt }: Badged): BadgeWords {
  const isPickup = Boolean(pickup);
  if (status === 'cancelled') return { label: 'Cancelled', tone: 'quiet', shape: 'none' };
  if (isPickup && fulfilment === 'fulfilled') return { label: 'Picked up', tone: 'quiet', shape: 'full' };
  if (isPickup && toShip > 0 && readyAt !== null) return { label: 'Ready for pick-up', tone: 'accent', shape: 'half' };
  if (fulfilment === 'fulfilled') return { label: 'Sent', tone: 'quiet', shape: 'full' };
  if (fulfilment === 'partial') return { label: 'Sent in part', tone: 'accent', shape: 'half' };
  if (toShip === 0) return { label: 'Nothing to send', tone: 'quiet', shape: 'none' };
  // What is not paid needs nobody yet.
  return { label: isPickup ? 'To put aside' : 'To send', tone: payment === 'paid' ? 'warn' : 'quiet', shape: 'ring' };
}
