import { formatAddress } from '#features/address/address-lines.ts';
import { orderName, type Order } from '#features/orders/orders.ts';
import type { PaymentSettings } from '#features/payments/payments.settings.ts';
import type { GeneralSettings } from '#features/settings/general.ts';
import { formatMoney } from '#lib/money.ts';
import { absolute, paths } from '#lib/paths.ts';
import type { MailParts } from './message.ts';
import type { Letter } from './queue-mail.ts';

/** What a letter about an order is written from. */
export type About = { order: Order; general: GeneralSettings; payments: PaymentSettings; payload: Letter['payload'] };
export type LetterWriter = (about: About) => MailParts;

/** How the total is made, step by step. */
export function receipt(order: Order, general: GeneralSettings): Pick<MailParts, 'rows' | 'total'> {
  const steps = order.trace.map(({ kind, label, formula: detail, amount }) => ({
    ...{ kind, label, detail },
    amount: money(amount, order, general),
  }));
  return {
    rows: steps.filter(({ kind }) => kind !== 'included-tax').map(({ kind: _, ...row }) => row),
    total: {
      label: 'Total',
      amount: money(order.total, order, general),
      includes: steps
        .filter(({ kind }) => kind === 'included-tax')
        .map(({ label, detail, amount }) => `${label}, ${detail}: ${amount}`),
    },
  };
}

export const thanks = (order: Order): string => {
  const name = (order.shippingAddress ?? order.billingAddress)?.name;
  return name ? `Thank you, ${name}.` : 'Thank you.';
};

/** Where and when an order is picked up, and what to know; nothing for what is sent. */
export function pickupFacts({ pickup }: Pick<Order, 'pickup'>, { locale }: GeneralSettings): string[] {
  if (!pickup) return [];
  const blank = { company: '', line2: '', city: '', region: '', postcode: '' };
  const place = formatAddress({ ...blank, ...pickup.address }, locale).join(', ');
  return [`Pick it up at: ${place}`, ...linesOf(pickup.hours), ...linesOf(pickup.instructions)];
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** The order's number as shoppers read it. */
export const nameOf = (order: Order, general: GeneralSettings): string => orderName(order.number, general.orderPrefix);

export const money = (minor: number, order: Order, general: GeneralSettings): string =>
  formatMoney(minor, order.currency, general.locale);

export const orderPage = (order: Order, { origin }: Letter['payload']): NonNullable<MailParts['button']> => ({
  label: 'See your order',
  url: absolute(origin, paths.order(order.token)),
});
