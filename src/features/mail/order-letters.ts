import { hasStrayMoney } from '#features/orders/orders.ts';
import { formatMoney } from '#lib/money.ts';
import { changeLetters } from './change-letters.ts';
import { money, nameOf, orderPage, pickupFacts, receipt, thanks, type LetterWriter } from './letter-parts.ts';
import type { LetterKind } from './queue-mail.ts';

/** The words of every e-mail about an order, by kind. */
export const orderLetters: Record<LetterKind, LetterWriter> = {
  ...changeLetters,

  'order-placed': ({ order, general, payments, payload }) => ({
    subject: `Your order ${nameOf(order, general)}: how to pay`,
    title: `${thanks(order)} One step is left: the transfer.`,
    says: [
      order.pickup
        ? 'Your things are kept for you. We write when the money is there and they are ready to be picked up.'
        : 'Your things are put aside. We send them when the money is there.',
    ],
    facts: [
      ...(payments.manual?.instructions ?? []),
      `Amount: ${money(order.total, order, general)}`,
      `Reference: ${nameOf(order, general)}`,
      ...pickupFacts(order, general),
    ],
    ...receipt(order, general),
    button: orderPage(order, payload),
  }),

  'order-paid': ({ order, general, payload }) => ({
    subject: `Your order ${nameOf(order, general)} at ${general.name}`,
    title: `${thanks(order)} Your order is paid.`,
    says: order.pickup
      ? ['We put it aside, and write to you when it is ready to be picked up.']
      : order.shippingAddress
        ? [`We send it to ${order.shippingAddress.name}, ${placeOf(order.shippingAddress)}.`]
        : [],
    facts: pickupFacts(order, general),
    ...receipt(order, general),
    button: orderPage(order, payload),
  }),

  'order-expired': ({ order, general, payload }) => ({
    subject: `Your order ${nameOf(order, general)} was cancelled`,
    title: 'Your order was not paid in time',
    says: [
      hasStrayMoney(order)
        ? 'We have cancelled it. A payment came that it could not take: we give it back, or write to you.'
        : 'We have cancelled it, and nothing was charged.',
      'Would you still like these things? Put them back in your cart.',
    ],
    button: orderPage(order, payload),
  }),

  'payment-unapplied': ({ order, general, payload }) => ({
    subject: `Check a payment for order ${nameOf(order, general)}`,
    title: 'A payment came that settles no order',
    says: [
      unappliedBecause[payload.reason ?? ''] ?? 'It does not fit the order.',
      'Give the money back, or use it and note that on the order.',
    ],
    facts: [
      `Order: ${nameOf(order, general)}`,
      `Received: ${formatMoney(payload.amount ?? 0, payload.currency ?? order.currency, general.locale)}`,
      `Order total: ${money(order.total, order, general)}`,
      `Payment: ${payload.reference ?? ''}`,
    ],
    button: orderPage(order, payload),
  }),
};

const unappliedBecause: Record<string, string> = {
  amount: 'The amount or the currency is not that of the order. The order is still waiting to be paid.',
  'already-paid': 'The order had been paid before.',
  cancelled: 'The order had been cancelled, and not everything in it can be had any more.',
};

const placeOf = ({ line1, city }: { line1: string; city?: string }) => [line1, city].filter(Boolean).join(', ');
