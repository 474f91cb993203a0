const HOUR = 60 * 60 * 1000;

/** The moment, in epoch milliseconds, at which a day (`YYYY-MM-DD`) begins in a time zone (IANA name). */
export function dayStart(day: string, timezone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const first = utc - offsetAt(utc, timezone);
  // Where clocks change in between, the offset at the found moment is another one.
  return utc - offsetAt(first, timezone);
}

/** The moment at which the next day begins. */
export function dayEnd(day: string, timezone: string): number {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR);
  return dayStart(next.toISOString().slice(0, 10), timezone);
}

/** By how many milliseconds clocks in a time zone are ahead of UTC at a moment. */
function offsetAt(moment: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(
    moment,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60) * HOUR;
}
