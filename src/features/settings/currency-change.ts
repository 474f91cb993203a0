import { currencyDecimals, formatMoney } from '#lib/money.ts';
import type { GeneralSettings } from './general.ts';

/** What a store has that is priced in its currency. */
export type InUse = { products: boolean; orders: boolean };

/** A price to show what becomes of prices, in minor units. */
const EXAMPLE = 1_000;

/** What becomes of prices in another currency, whose amounts stay the same minor units: `€10.00 becomes US$10.00`. */
export function priceBecomes(from: string, to: string, locale: string): string {
  return `${formatMoney(EXAMPLE, from, locale)} becomes ${formatMoney(EXAMPLE, to, locale)}`;
}

/**
 * Why a store cannot go over to another currency; null when it can. Figures of orders in two currencies cannot be added up,
 * and where decimals differ every price would be another.
 */
export function currencyRefusal(
  { currency: from, locale }: Pick<GeneralSettings, 'currency' | 'locale'>,
  to: string,
  use: InUse,
): string | null {
  if (from === to) return null;
  if (use.orders)
    return `This store has orders in ${from}: its figures cannot be added up with those in ${to}. Open another store for ${to}`;
  if (use.products && currencyDecimals(from) !== currencyDecimals(to))
    return `${from} and ${to} do not have the same decimals: ${priceBecomes(from, to, locale)}. Take the products out first, and bring them back with new prices`;
  return null;
}
