const QUARTER = 15 * 60 * 1000;

/** What is limited, and how often it may be tried in `window` milliseconds: by account and by address. */
export const LIMITS = {
  'sign-in': { window: QUARTER, account: 20, address: 60 },
  'second-factor': { window: QUARTER, account: 10, address: 60 },
  reset: { window: QUARTER, account: 3, address: 20 },
} as const;

export type Limited = keyof typeof LIMITS;
export type Tries = { count: number; since: number };

/** Seconds to wait before the next try, or null when this one is within its limit. `now` and `since` in epoch milliseconds. */
export function waitFor({ count, since }: Tries, most: number, window: number, now: number): number | null {
  return count <= most ? null : Math.max(1, Math.ceil((since + window - now) / 1000));
}

/** How long to wait, in words: minutes, rounded up. */
export function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
