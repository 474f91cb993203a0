import type { Letter, LetterKind } from '#features/mail/queue-mail.ts';
import { MANUAL } from '#features/payments/manual-provider.ts';
import type { Order } from '../orders.ts';

/** An e-mail that can be sent once more. */
export type Resendable = { key: string; kind: LetterKind; label: string; facts: Partial<Letter['payload']> };

/** The e-mails that say something true of an order as it is now, the latest news first. */
export function lettersFor(order: Order): Resendable[] {
  const letter = (kind: LetterKind, label: string, facts: Resendable['facts'] = {}): Resendable => ({
    key: [kind, facts.fulfilmentId ?? facts.refundId].filter(Boolean).join(':'),
    ...{ kind, label, facts },
  });
  const refunds = order.refunds
    .filter(({ state }) => state === 'done')
    .map(({ id }, index) => letter('order-refunded', `Money given back (${index + 1})`, { refundId: id }));
  const ready = order.pickup && order.readyAt !== null ? [letter('order-ready', 'Ready for pick-up')] : [];
  const parcels = order.fulfilments
    .filter(({ state }) => state === 'sent' && !order.pickup)
    .map(({ id, number }) => letter('order-shipped', `On its way (parcel ${number})`, { fulfilmentId: id }));
  if (order.status === 'cancelled') return [letter('order-cancelled', 'Cancelled'), ...refunds];
  const waiting =
    order.provider === MANUAL ? letter('order-placed', 'How to pay') : letter('order-to-pay', 'Pay your order');
  const paid = order.payment === 'pending' ? waiting : letter('order-paid', 'Receipt');
  return [...refunds.toReversed(), ...parcels.toReversed(), ...ready, paid];
}
