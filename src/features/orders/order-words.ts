import { hasExpired, hasStrayMoney, orderCan, type Order } from './orders.ts';

export type OrderHeadline = { badge: string; tone: 'ok' | 'wait' | 'off'; title: string; text: string };

/** What an order's page says first: what happens next. `now` in epoch milliseconds. */
export function orderHeadline(order: Order, { slow, now }: { slow: boolean; now: number }): OrderHeadline {
  const [name] = order.email.split('@');
  const who = firstName(order) || name || '';
  const mail = `We write to ${order.email}.`;
  if (hasExpired(order)) {
    const text = `Nobody paid it in time, so its things went back on the shelf. ${charged(order)}`;
    return { badge: 'Expired', tone: 'off', title: 'This order has run out', text };
  }
  if (order.status === 'cancelled') {
    return { badge: 'Cancelled', tone: 'off', title: 'This order was cancelled', text: stray(order) || mail };
  }
  if (order.payment === 'refunded') {
    return { badge: 'Refunded', tone: 'off', title: 'We have given back what you paid', text: stray(order) || mail };
  }
  if (order.payment === 'paid') {
    const text = [paidText(order), stray(order)].filter(Boolean).join(' ');
    return { tone: 'ok', ...paidWords(order, who), text };
  }
  if (!orderCan.pay(order, now).can) {
    return { badge: 'Not paid', tone: 'off', title: 'The time to pay is over', text: charged(order) };
  }
  if (slow) {
    const text = `We keep everything for you until the money is here. ${mail}`;
    return { badge: 'Waiting for payment', tone: 'wait', title: `Nearly yours, ${who}`, text };
  }
  const declined = order.payments.at(-1)?.state === 'declined';
  return {
    badge: declined ? 'Declined' : 'Not paid yet',
    tone: 'wait',
    title: declined ? 'The payment was declined' : 'One step is left: paying',
    text: stray(order) || 'Your things are kept for a while. You can try again, as often as you need.',
  };
}

function paidWords(order: Order, who: string): Pick<OrderHeadline, 'badge' | 'title'> {
  const { fulfilment, toShip, pickup, readyAt } = order;
  if (pickup && fulfilment === 'fulfilled') return { badge: 'Picked up', title: `You have it, ${who}` };
  if (pickup && toShip > 0 && readyAt !== null) return { badge: 'Ready', title: `It is ready for pick-up, ${who}` };
  if (pickup && toShip > 0) return { badge: 'Paid', title: `It is paid and being put aside, ${who}` };
  if (fulfilment === 'fulfilled') return { badge: 'Sent', title: `It is on its way, ${who}` };
  if (fulfilment === 'partial') return { badge: 'Sent in part', title: `A part of it is on its way, ${who}` };
  return { badge: 'Paid', title: toShip > 0 ? `It is paid and being packed, ${who}` : `It is paid, ${who}` };
}

const paidText = ({ pickup, readyAt, toShip, email }: Order) =>
  pickup && readyAt !== null && toShip > 0
    ? 'It waits for you where you pick it up. Have the number of your order with you.'
    : `The receipt is on its way to ${email}.`;

const charged = (order: Order) => stray(order) || 'Nothing was charged.';

/** Money that paid for nothing is not kept quiet. */
const stray = (order: Order) =>
  hasStrayMoney(order) ? 'A payment came that this order could not take: we give it back, or write to you.' : '';

function firstName({ shippingAddress, billingAddress }: Order): string {
  return (shippingAddress ?? billingAddress)?.name.split(' ')[0] ?? '';
}

export type Step = { title: string; text: string; done: boolean };

/** The way of an order, with what is behind it marked. `day` writes a moment as the store does. */
export function orderSteps(order: Order, day: (at: number) => string): Step[] {
  const ships = order.lines.some(({ requiresShipping }) => requiresShipping);
  const paid = order.payment === 'paid' || order.payment === 'refunded';
  const steps = [
    { title: 'Ordered', text: day(order.placedAt), done: true },
    { title: 'Paid', text: order.paidAt === null ? 'Not yet' : day(order.paidAt), done: paid },
  ];
  // Nothing sends downloads by itself: the store does, and does not say so here.
  if (!ships)
    return [...steps, { title: 'Sent to you', text: paid ? 'We write to you' : 'Once it is paid', done: false }];
  if (order.pickup) {
    const isGone = order.fulfilment === 'fulfilled';
    const gone = isGone ? order.fulfilments.findLast(({ state }) => state === 'sent') : undefined;
    const readyAt = order.readyAt ?? gone?.sentAt ?? null;
    const isReady = isGone || (paid && readyAt !== null);
    const ready = isReady && readyAt !== null ? day(readyAt) : 'We write to you';
    return [
      ...steps,
      { title: 'Ready for pick-up', text: ready, done: isReady },
      { title: 'Picked up', text: gone ? day(gone.sentAt) : '', done: isGone },
    ];
  }
  return [
    ...steps,
    { title: 'Packed', text: 'We check each thing', done: order.fulfilment !== 'none' },
    { title: 'On its way', text: order.shippingName ?? '', done: order.fulfilment === 'fulfilled' },
  ];
}

/** What is said of a refund, by how far it is; a failed one is the store's to sort out. */
export const refundWords = {
  pending: 'on its way to what you paid with',
  done: 'given back to what you paid with',
  failed: 'on its way; we write to you if something is wrong',
} as const;
