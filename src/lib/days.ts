const HOUR = 60 * 60 * 1000;

/** The moment, in epoch milliseconds, at which a day (`YYYY-MM-DD`) begins in a time zone (IANA name). */
export function dayStart(day: string, timezone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const first = utc - offsetAt(utc, timezone);
  // Where clocks change in between, the offset at the found moment is another one.
  const second = utc - offsetAt(first, timezone);
  // Where midnight itself is skipped, neither fits: the day begins when clocks have gone forward, at the later of the two.
  return offsetAt(second, timezone) === offsetAt(first, timezone) ? second : Math.max(first, second);
}

/** The moment at which the next day begins. */
export function dayEnd(day: string, timezone: string): number {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR);
  return dayStart(next.toISOString().slice(0, 10), timezone);
}

/** By how many milliseconds clocks in a time zone are ahead of UTC at a moment. */
export function offsetAt(moment: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(
    moment,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60) * HOUR;
}

/** The day (`YYYY-MM-DD`) that it is in a time zone at a moment in epoch milliseconds. */
export const dayOf = (moment: number, timezone: string): string => partsOf(moment, timezone).day;

/** The hour that it is in a time zone, 0 to 23. */
export const hourOf = (moment: number, timezone: string): number => partsOf(moment, timezone).hour;

/** The day that is so many days later, or earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);

function partsOf(moment: number, timezone: string): { day: string; hour: number } {
  const local = new Date(moment + offsetAt(moment, timezone)).toISOString();
  return { day: local.slice(0, 10), hour: Number(local.slice(11, 13)) };
}
