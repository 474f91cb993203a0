import { addSteps, type Steps } from './traffic.ts';

/** How long counts are held before they are written, in milliseconds: a store's row is written at most so often here. */
export const HELD_MS = 15_000;
/** Days of stores that are held at once. */
const MOST_HELD = 500;

type Held = Map<string, Steps>;

/**
 * Counts in this isolate's memory what visitors do, and writes the sums a while later, so that no view is a write. What is
 * held is lost when the isolate ends before: a count of visits may be a little low, and nothing hangs on it.
 */
export function trafficTally(held: Held = new Map()) {
  return {
    /**
     * Adds to the counts of a store's day. The first of them answers a promise that resolves when the counts were written,
     * for the runtime to wait for; later ones, and those that find no room, answer null.
     * @param write called with the sum, once
     */
    add(
      key: string,
      steps: Steps,
      write: (sum: Steps) => Promise<void>,
      wait: (ms: number) => Promise<void>,
    ): Promise<void> | null {
      const before = held.get(key);
      if (before) {
        held.set(key, addSteps(before, steps));
        return null;
      }
      if (held.size >= MOST_HELD) return null;
      held.set(key, steps);
      return later();

      async function later(): Promise<void> {
        await wait(HELD_MS);
        const sum = held.get(key);
        held.delete(key);
        if (sum) await write(sum);
      }
    },
  };
}
