import { hasStrayMoney, orderName, type Order } from '#features/orders/orders.ts';
import type { PaymentSettings } from '#features/payments/payments.settings.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { formatMoney } from '#lib/money.ts';
import { absolute, paths } from '#lib/paths.ts';
import type { MailParts } from './message.ts';
import type { Letter, LetterKind } from './queue-mail.ts';

type About = { order: Order; general: GeneralSettings; payments: PaymentSettings; payload: Letter['payload'] };

/** The words of every e-mail about an order, by kind. */
export const orderLetters: Record<LetterKind, (about: About) => MailParts> = {
  'order-placed': ({ order, general, payments, payload }) => ({
    subject: `Your order ${nameOf(order, general)}: how to pay`,
    title: `${thanks(order)} One step is left: the transfer.`,
    says: ['Your things are put aside. We send them when the money is there.'],
    facts: [
      ...(payments.manual?.instructions ?? []),
      `Amount: ${money(order.total, order, general)}`,
      `Reference: ${nameOf(order, general)}`,
    ],
    ...receipt(order, general),
    button: orderPage(order, payload),
  }),

  'order-paid': ({ order, general, payload }) => ({
    subject: `Your order ${nameOf(order, general)} at ${general.name}`,
    title: `${thanks(order)} Your order is paid.`,
    says: order.shippingAddress
      ? [`We send it to ${order.shippingAddress.name}, ${placeOf(order.shippingAddress)}.`]
      : [],
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

function receipt(order: Order, general: GeneralSettings): Pick<MailParts, 'rows' | 'total'> {
  const steps = order.trace.filter((step) => step.kind !== 'included-tax');
  return {
    rows: steps.map(({ label, formula: detail, amount }) => ({ label, detail, amount: money(amount, order, general) })),
    total: { label: 'Total', amount: money(order.total, order, general) },
  };
}

const thanks = ({ shippingAddress, billingAddress }: Order) => {
  const name = shippingAddress?.name ?? billingAddress?.name;
  return name ? `Thank you, ${name}.` : 'Thank you.';
};

const placeOf = ({ line1, city }: { line1: string; city?: string }) => [line1, city].filter(Boolean).join(', ');
const nameOf = (order: Order, general: GeneralSettings) => orderName(order.number, general.orderPrefix);
const money = (minor: number, order: Order, general: GeneralSettings) =>
  formatMoney(minor, order.currency, general.locale);
const orderPage = (order: Order, { origin }: Letter['payload']) => ({
  label: 'See your order',
  url: absolute(origin, paths.order(order.token)),
});
