import { expect, it } from 'vitest';
import { HELD_MS, trafficTally } from './tally.ts';
import { noSteps, type Steps } from './traffic.ts';

const visit: Steps = { ...noSteps, visits: 1 };
const cart: Steps = { ...noSteps, carts: 1 };

/** A tally with a clock that is moved by hand. */
function tallyWithClock() {
  const waiting: { ms: number; done: () => void }[] = [];
  const written: [string, Steps][] = [];
  const tally = trafficTally();
  const add = (key: string, steps: Steps) =>
    tally.add(
      key,
      steps,
      async (sum) => void written.push([key, sum]),
      (ms) => new Promise((done) => waiting.push({ ms, done })),
    );
  const pass = async () => {
    for (const { done } of waiting.splice(0)) done();
    await new Promise((done) => setTimeout(done));
  };
  return { add, pass, written, waiting };
}

it('writes what came in the meantime, in one go for each store', async () => {
  const { add, pass, written, waiting } = tallyWithClock();
  expect(add('a 2026-11-24', visit)).toBeInstanceOf(Promise);
  expect(add('a 2026-11-24', visit)).toBe(null);
  add('b 2026-11-24', cart);
  add('a 2026-11-24', cart);
  expect(waiting.map(({ ms }) => ms)).toEqual([HELD_MS, HELD_MS]);
  expect(written).toEqual([]);
  await pass();
  expect(written).toEqual([
    ['a 2026-11-24', { visits: 2, carts: 1, checkouts: 0 }],
    ['b 2026-11-24', cart],
  ]);
  add('a 2026-11-24', visit);
  await pass();
  expect(written.at(-1)).toEqual(['a 2026-11-24', visit]);
});

it('holds a bounded number of stores', async () => {
  const { add, waiting } = tallyWithClock();
  for (let store = 0; store < 600; store += 1) add(`${store}`, visit);
  expect(waiting).toHaveLength(500);
});
