/*
 * Making one of Intl's formatters takes a hundred times as long as using it, so they are kept. Bounded, as a Worker serves
 * many stores.
 */

const most = 100;
const mostTexts = 1_000;
const kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
const written = new WeakMap<Intl.NumberFormat, Map<number, string>>();

/** Throws RangeError for a malformed locale or option. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  keep(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));

/** Throws RangeError for a malformed locale or option, such as a time zone that does not exist. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  keep(`date ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

/** A number of things as people of that locale write it. */
export function wholeNumber(value: number, locale: string): string {
  const format = numberFormat(locale);
  return numberText(format, value, (n) => format.format(n));
}

/** A number as `write` writes it with this formatter. Pages write the same few over and over, so the latest are kept. */
export function numberText(format: Intl.NumberFormat, value: number, write: (value: number) => string): string {
  const texts = written.get(format) ?? new Map<number, string>();
  const known = texts.get(value);
  if (known !== undefined) return known;
  if (texts.size >= mostTexts) texts.clear();
  const text = write(value);
  written.set(format, texts.set(value, text));
  return text;
}

/** What `make` made for this key before, or makes now. */
export function keep<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const known = kept.get(key);
  if (known) return known as F;
  const made = make();
  if (kept.size >= most) kept.clear();
  kept.set(key, made);
  return made;
}
