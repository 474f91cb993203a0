/** Chooses who goes on: a place in the list of those who wait, each named by the number of their actor. */
export type Choose = (waiting: number[]) => number;

/** How many steps of a run a change of priority may come in. */
const EARLY = 40;

/**
 * The same choices for the same seed. Odd seeds choose anew at every step. Even ones let the actor of the highest priority go
 * on and put it last at two moments of the run: that finds what takes one actor to stand still for long (Burckhardt et al.,
 * "A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs").
 */
export function seeded(seed: number): Choose {
  const random = numbers(seed);
  return seed % 2 ? (waiting) => random(waiting.length) : byPriority(random);
}

function byPriority(random: (below: number) => number): Choose {
  const priorities = new Map<number, number>();
  const changes = new Set([random(EARLY), random(EARLY)]);
  let step = 0;
  return (waiting) => {
    for (const actor of waiting) if (!priorities.has(actor)) priorities.set(actor, 1 + random(1_000_000));
    const priority = (at: number) => priorities.get(waiting[at]!)!;
    const highest = waiting.reduce((best, _, at) => (priority(at) > priority(best) ? at : best), 0);
    if (changes.has((step += 1))) priorities.set(waiting[highest]!, -step);
    return highest;
  };
}

/** As many of a list as wanted, in their order: the same ones for the same seed. */
export function sample<T>(all: T[], most: number, seed: number): T[] {
  const random = numbers(seed);
  const left = all.map((_, place) => place);
  while (left.length > most) left.splice(random(left.length), 1);
  return left.map((place) => all[place]!);
}

/** Numbers from 0 to `below - 1` (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
