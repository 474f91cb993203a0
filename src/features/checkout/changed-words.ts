import { formatMoney } from '#lib/money.ts';

type Change = { what: 'total' | 'cart' | 'stock'; was: string };
type Now = { total: number; currency: string; locale: string };

/** Why an order was not placed, in words: the shopper agrees to what is so, not to what was. */
export function changedWords({ what, was }: Change, { total, currency, locale }: Now): string {
  if (what === 'stock') return 'Some of what you want is not there any more. Nothing was ordered.';
  if (what === 'cart')
    return 'Your cart changed in another window. Please look at it once more; nothing was ordered yet.';
  const now = formatMoney(total, currency, locale);
  const before = /^\d+$/.test(was) ? ` It was ${formatMoney(Number(was), currency, locale)} before.` : '';
  return `With what you typed the total is ${now}.${before} If that is right, place the order again.`;
}
