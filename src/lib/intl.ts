/*
 * Making one of Intl's formatters takes a hundred times as long as using it, so they are kept. Bounded, as a Worker serves
 * many stores.
 */

const most = 100;
const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Throws RangeError for a malformed locale or option. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  keep(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

/** Throws RangeError for a malformed locale or option, such as a time zone that does not exist. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  keep(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

/** What `make` made for this key before, or makes now. */
export function keep<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const known = kept.get(key);
  if (known) return known as F;
  const made = make();
  if (kept.size >= most) kept.clear();
  kept.set(key, made);
  return made;
}
