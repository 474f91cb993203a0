import { withPoint } from './decimal-comma.ts';
import { keep, numberText } from './intl.ts';

/*
 * Money is a safe integer of minor units (cents, yen, fils) beside an ISO 4217 code. What cannot be held exactly is
 * refused with a RangeError: a total that is off by one is worse than none.
 */

// The decimals are written down here and not asked of Intl: Intl follows CLDR, which drops decimals that a currency has
// by ISO 4217 (HUF, IQD) and changes between versions, and with it would change what a stored number means.
const withoutDecimals = /* @__PURE__ */ 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(
  ' ',
);
const withThreeDecimals = /* @__PURE__ */ 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
const withFourDecimals = /* @__PURE__ */ 'CLF UYW'.split(' ');

/**
 * An amount as people of that locale write it: `formatMoney(2400, 'USD', 'en-US')` is `$24.00`.
 * `extraDecimals` shows fractions of the minor unit; the amount is then counted in those.
 * Throws RangeError for an unsafe amount, a malformed currency code or a malformed locale.
 */
export function formatMoney(minor: number, currency: string, locale: string, extraDecimals = 0): string {
  const decimals = currencyDecimals(currency) + extraDecimals;
  const format = formatter(currency, locale, decimals);
  const write = () => format.format(decimalText(minor, decimals) as Intl.StringNumericLiteral);
  return numberText(format, safe(minor), write);
}

/**
 * Reads an amount as it stands in a file or an address, `"24"` or `"24.00"`, into minor units of the currency. Null for
 * anything that could be meant in two ways or does not fit: thousands separators, decimal commas, signs, currency symbols,
 * and more decimals than the currency has (further zeros are fine).
 */
export function parseMoney(text: string, currency: string): number | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const decimals = currencyDecimals(currency);
  if (/[^0]/.test(fraction.slice(decimals))) return null;
  const minor = Number(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

/** In minor units. A hundred lines of 999 pieces at this price are still a sum that can be counted. */
const LARGEST_PRICE = 10_000_000_000;

/** What `parseMoney` reads, unless it is more than one thing may cost: what is sold for it could not be added up. */
export function parsePrice(text: string, currency: string): number | null {
  const minor = parseMoney(text, currency);
  return minor !== null && minor <= LARGEST_PRICE ? minor : null;
}

/** Reads an amount that a person typed: as `parseMoney` does, and `"24,00"` where it can be nothing else. */
export const typedMoney = (text: string, currency: string): number | null => parseMoney(withPoint(text), currency);

/** What `typedMoney` reads, unless it is more than one thing may cost. */
export const typedPrice = (text: string, currency: string): number | null => parsePrice(withPoint(text), currency);

/** An amount of minor units as it stands in a form's field, `24.00`: what `typedMoney` reads. */
export const moneyText = (minor: number, currency: string): string =>
  decimalText(safe(minor), currencyDecimals(currency));

/** How people of that locale sign the currency: `€`, `$`, `kr.`, or its code where there is no sign. */
export function currencySign(currency: string, locale: string): string {
  const format = formatter(currency, locale, currencyDecimals(currency));
  const known = signs.get(format) ?? signIn(format) ?? currency;
  signs.set(format, known);
  return known;
}

const signs = new WeakMap<Intl.NumberFormat, string>();
const signIn = (format: Intl.NumberFormat) => format.formatToParts(0).find(({ type }) => type === 'currency')?.value;

/** How many decimals the currency's minor unit has by ISO 4217: USD 2, JPY 0, KWD 3. */
export function currencyDecimals(currency: string): number {
  if (withoutDecimals.includes(currency)) return 0;
  if (withThreeDecimals.includes(currency)) return 3;
  return withFourDecimals.includes(currency) ? 4 : 2;
}

/** The sum in minor units. Throws RangeError when an amount or the sum is not a safe integer. */
export function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => safe(total + safe(amount)), 0);
}

/** Minor units times a whole number. Throws RangeError when a factor or the product is not a safe integer. */
export function multiply(minor: number, times: number): number {
  return safe(safe(minor) * safe(times));
}

/**
 * Splits an amount of minor units in proportion to the weights, so that the shares add up to it exactly and none is
 * further than one minor unit from its exact value. Left-over units go to the largest remainders, earlier ones first.
 * Throws RangeError for weights that are negative, unsafe, or all zero.
 */
export function allocate(minor: number, weights: readonly (number | bigint)[]): number[] {
  const exact = weights.map((weight) => (typeof weight === 'bigint' ? weight : BigInt(safe(weight))));
  if (exact.some((weight) => weight < 0n)) throw new RangeError('A weight must not be negative.');
  const total = exact.reduce((sofar, weight) => sofar + weight, 0n);
  if (total === 0n) throw new RangeError('At least one weight must be above zero.');

  const amount = BigInt(Math.abs(safe(minor)));
  const products = exact.map((weight) => amount * weight);
  const shares = products.map((product) => product / total);
  const left = Number(amount - shares.reduce((sofar, share) => sofar + share, 0n));
  const byRemainder = products
    .map((product, index) => ({ index, remainder: product % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const toppedUp = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  const sign = minor < 0 ? -1 : 1;
  return shares.map((share, index) => multiply(Number(share) + (toppedUp.has(index) ? 1 : 0), sign));
}

/**
 * The quotient rounded to a whole number, halves away from zero, as tax offices and shoppers do it.
 * Throws RangeError when the denominator is not above zero or the result is not a safe integer.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError('The denominator must be above zero.');
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (size * 2n + denominator) / (denominator * 2n);
  return safe(Number(numerator < 0n ? -rounded : rounded));
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an amount that can be held exactly.`);
  return value === 0 ? 0 : value; // never -0
}

function decimalText(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${value < 0 ? '-' : ''}${digits.slice(0, point)}${decimals > 0 ? `.${digits.slice(point)}` : ''}`;
}

const formatter = (currency: string, locale: string, decimals: number): Intl.NumberFormat =>
  keep(`money ${locale} ${currency} ${decimals}`, () => {
    const customary = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits;
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      trailingZeroDisplay: decimals > (customary ?? decimals) ? 'stripIfInteger' : 'auto',
    });
  });
