import type { Fulfilment } from '#features/fulfilment/fulfilment.ts';
import { amountDue, type Order } from '#features/orders/orders.ts';
import { transferDue } from '#features/orders/transfer-due.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { money, nameOf, orderPage, pickupFacts, receipt, type About, type LetterWriter } from './letter-parts.ts';
import type { MailParts } from './message.ts';
import type { LetterKind } from './queue-mail.ts';

type ChangeLetter = Extract<
  LetterKind,
  | 'order-to-pay'
  | 'order-shipped'
  | 'order-ready'
  | 'order-changed'
  | 'order-refunded'
  | 'order-cancelled'
  | 'refund-failed'
>;

/** The words of e-mails about what staff did to an order. */
export const changeLetters: Record<ChangeLetter, LetterWriter> = {
  'order-to-pay': ({ order, general, payload }) => ({
    subject: `Your order ${nameOf(order, general)} at ${general.name} is ready to be paid`,
    title: 'We have made your order ready',
    says: ['Look it over and pay on its page. Your things are put aside until then.'],
    ...receipt(order, general),
    button: { ...orderPage(order, payload), label: 'See and pay your order' },
  }),

  'order-shipped': (about) => {
    const { order, general, payload } = about;
    const parcel = order.fulfilments.find(({ id }) => id === payload.fulfilmentId) ?? order.fulfilments.at(-1);
    const isAll = order.toShip === 0;
    return {
      subject: `Order ${nameOf(order, general)}: ${isAll ? 'on its way' : 'a part of it is on its way'}`,
      title: isAll ? 'Your order is on its way' : 'A part of your order is on its way',
      says: isAll ? [] : ['The rest follows, and we write again then.'],
      facts: parcel ? trackingFacts(parcel) : [],
      rows: parcel ? contents(order, parcel) : [],
      button: parcel?.trackingUrl
        ? { label: 'Follow your parcel', url: parcel.trackingUrl }
        : orderPage(order, payload),
    };
  },

  'order-ready': ({ order, general, payload }) => ({
    subject: `Order ${nameOf(order, general)} is ready for pick-up`,
    title: 'Your order is ready for pick-up',
    says: ['It waits for you here. Have the number of your order with you.'],
    facts: pickupFacts(order, general),
    rows: order.lines.map(({ title, variantTitle, quantity }) => ({
      ...{ label: title, detail: variantTitle, amount: pieces(quantity) },
    })),
    button: orderPage(order, payload),
  }),

  'order-changed': ({ order, general, payments, payload }) => ({
    subject: `Your order ${nameOf(order, general)} was changed`,
    title: 'Your order was changed',
    says: [sayDue(order, general)],
    facts: transferFacts({ order, general, payments }),
    ...receipt(order, general),
    button: orderPage(order, payload),
  }),

  'order-refunded': ({ order, general, payload }) => {
    const refund = order.refunds.find(({ id }) => id === payload.refundId) ?? order.refunds.at(-1);
    const amount = money(refund?.amount ?? 0, order, general);
    return {
      subject: `${amount} back for your order ${nameOf(order, general)}`,
      title: `We have given back ${amount}`,
      says: [
        'It goes to what you paid with. Banks can take a few days to show it.',
        ...(refund?.reason ? [refund.reason] : []),
      ],
      rows: (refund?.lines ?? []).flatMap((back) => {
        const line = order.lines.find(({ id }) => id === back.lineId);
        if (!line) return [];
        const detail = [line.variantTitle, pieces(back.unsent + back.sent)].filter(Boolean).join(', ');
        return [{ label: line.title, detail, amount: money(back.amount, order, general) }];
      }),
      total: { label: 'Given back', amount },
      button: orderPage(order, payload),
    };
  },

  'order-cancelled': ({ order, general, payload }) => ({
    subject: `Your order ${nameOf(order, general)} was cancelled`,
    title: 'Your order was cancelled',
    says: [cancelledMoney(order, general), ...(payload.reason ? [payload.reason] : [])],
    button: orderPage(order, payload),
  }),

  'refund-failed': ({ order, general, payload }) => {
    const refund = order.refunds.find(({ id }) => id === payload.refundId);
    return {
      subject: `A refund for order ${nameOf(order, general)} failed`,
      title: 'Money could not be given back',
      says: ['Try again on the order, or send it to the customer in another way.'],
      facts: [
        `Order: ${nameOf(order, general)}`,
        `Refund: ${money(refund?.amount ?? 0, order, general)}`,
        ...(refund?.note ? [`The provider said: ${refund.note}`] : []),
      ],
    };
  },
};

const pieces = (count: number) => (count === 1 ? '1 piece' : `${count} pieces`);

function trackingFacts({ carrier, trackingNumber }: Fulfilment): string[] {
  return [carrier ? `Sent with ${carrier}` : '', trackingNumber ? `Tracking number: ${trackingNumber}` : ''].filter(
    (fact) => fact !== '',
  );
}

function contents(order: Order, { lines }: Fulfilment): NonNullable<MailParts['rows']> {
  return lines.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return line ? [{ label: line.title, detail: line.variantTitle, amount: pieces(quantity) }] : [];
  });
}

function sayDue(order: Order, general: GeneralSettings): string {
  const due = amountDue(order);
  if (due > 0)
    return `It costs ${money(order.total, order, general)} now; ${money(due, order, general)} are still to be paid.`;
  if (due < 0)
    return `It costs ${money(order.total, order, general)} now. We give back ${money(-due, order, general)}.`;
  return `It costs ${money(order.total, order, general)} now, and nothing is left to be paid.`;
}

function transferFacts({ order, general, payments }: Pick<About, 'order' | 'general' | 'payments'>): string[] {
  const transfer = transferDue(order, payments);
  if (!transfer) return [];
  if (transfer.instructions.length === 0) return ['Write to us, and we tell you how to pay it.'];
  return [
    ...transfer.instructions,
    `Amount: ${money(transfer.due, order, general)}`,
    `Reference: ${nameOf(order, general)}`,
  ];
}

function cancelledMoney(order: About['order'], general: GeneralSettings): string {
  if (order.paid === 0) return 'Nothing was charged.';
  return order.refunded > 0
    ? `We give back ${money(order.refunded, order, general)}, to what you paid with.`
    : 'We write to you about what you have paid.';
}
