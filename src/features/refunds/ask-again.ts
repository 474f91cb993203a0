const MINUTE = 60 * 1000;
/** Minutes until a provider is asked the next time, by how often it was asked. */
const WAITS = [2, 5, 15, 60, 240, 720];

/**
 * When a provider is asked again how a refund ended: ever more rarely, for as long as it takes. Both moments in epoch
 * milliseconds. The first wait is longer than a request that has just begun the refund goes on asking.
 */
export const nextAsk = (asks: number, now: number): number => now + WAITS[Math.min(asks, WAITS.length - 1)]! * MINUTE;
