const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a moment is said in the admin: near ones relative, others by date. Both moments in epoch milliseconds. */
export function whenWords(at: number, now: number, timeZone: string): string {
  const ago = now - at;
  if (ago < MINUTE) return 'just now';
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  const day = dateIn(at, timeZone);
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(at);
  if (day === dateIn(now, timeZone)) return `today, ${time}`;
  if (day === dateIn(now - DAY, timeZone)) return `yesterday, ${time}`;
  return day;
}

/** Day and time of day, for what is read later: a page's head, a record of what was charged. */
export const dayAndTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);

/** The whole moment, for those who point at a near one. */
export const momentWords = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium', timeZone }).format(at);

const dateIn = (at: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone }).format(at);
