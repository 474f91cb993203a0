import { dateFormat, numberFormat } from '#lib/intl.ts';

/** `24 Nov`, for a day or an hour of it, which is said as `09:00`. */
export function pointWords(at: string): string {
  const [day = '', hour] = at.split('T');
  return hour ? `${hour}:00` : dayWords(day);
}

/** `24 Nov` */
export const dayWords = (day: string): string =>
  dateFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));

/** `18 Nov – 24 Nov`, or one day alone. */
export const rangeWords = ([from, until]: readonly [string, string]): string =>
  from === until ? dayWords(from) : `${dayWords(from)} – ${dayWords(until)}`;

/** `Tuesday 24 November`, where the store is. */
export const todayWords = (now: number, timezone: string): string =>
  dateFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: timezone }).format(now);

/** `12,004` */
export const countWords = (count: number): string => numberFormat('en-GB').format(count);

/** `2.6 %` */
export const percentWords = (percent: number): string => `${percent} %`;

/** How long something has waited, in its largest unit: `3 d`, `5 h`, `12 min`. Milliseconds. */
export function waitWords(waited: number): string {
  const minutes = Math.max(1, Math.floor(waited / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
