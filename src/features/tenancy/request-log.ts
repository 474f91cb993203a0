import type { Meter } from '#db/metered.ts';

export type LogLine = {
  requestId: string;
  site: string | null;
  host: string;
  method: string;
  route: string;
  status: number;
  /** Milliseconds. Workers stop the clock between I/O, so this is the time spent waiting. */
  ms: number;
  error?: string;
  /** Membership of the member of staff who asked. */
  staff?: string;
  /** A hash of the e-mail that somebody tried to get in with. */
  tried?: string;
} & Meter;

/** One JSON line a request. Addresses of orders and what shoppers type never get into it: it has the route's pattern. */
export function logRequest(line: LogLine): void {
  const text = JSON.stringify({ level: line.error ? 'error' : 'info', ...line });
  if (line.error) console.error(text);
  else console.log(text);
}

/** The same figures for the browser's developer tools. */
export function serverTiming({ ms, roundTrips, statements, rowsRead }: Meter & { ms: number }): string {
  return `total;dur=${ms}, db;desc="${roundTrips} round trips, ${statements} statements, ${rowsRead} rows read"`;
}
