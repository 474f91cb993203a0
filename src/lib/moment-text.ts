import { offsetAt } from './days.ts';

/*
 * Moments as fields of the kind datetime-local have them, `YYYY-MM-DDTHH:mm`, in a store's time zone (IANA name).
 */

/** A moment in epoch milliseconds as it stands in such a field; seconds are left out. */
export const momentText = (moment: number, timezone: string): string =>
  new Date(moment + offsetAt(moment, timezone)).toISOString().slice(0, 16);

/** The moment in epoch milliseconds that a field tells; null for anything else, and for a year that no shop lives to see. */
export function momentIn(text: string, timezone: string): number | null {
  if (!/^[12]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null;
  const utc = Date.parse(`${text}Z`);
  if (Number.isNaN(utc)) return null;
  const first = utc - offsetAt(utc, timezone);
  // Where clocks change in between, the offset at the found moment is another one.
  return utc - offsetAt(first, timezone);
}
