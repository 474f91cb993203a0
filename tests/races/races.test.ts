import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { effort } from '../rig/effort.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { seeded } from './random.ts';
import { perform, type Outcome } from './scenario.ts';
import { scenarios } from './scenarios.ts';

const { first, seeds } = effort();
/** How many schedules a hole may take to be noticed. */
const MOST_TRIES = 100;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('races');
}, 60_000);
afterAll(() => rig.stop());

for (const scenario of scenarios) {
  describe(scenario.name, () => {
    it(`leaves what has to be so, in ${seeds} schedules`, async () => {
      for (let seed = first; seed < first + seeds; seed += 1) {
        const outcome = await perform(rig, scenario, seeded(seed));
        if (outcome.broken.length) expect.fail(told(scenario.name, seed, outcome));
      }
    });

    it('runs the same way again with the same seed', async () => {
      const [once, again] = [await perform(rig, scenario, seeded(first)), await perform(rig, scenario, seeded(first))];
      expect(again.trace).toEqual(once.trace);
      expect(once.trace.length).toBeGreaterThan(1);
    });

    for (const hole of scenario.holes) {
      it(`would notice the lack of ${hole.of}`, async () => {
        for (let seed = first; seed < first + MOST_TRIES; seed += 1) {
          const { broken } = await perform(rig, scenario, seeded(seed), hole);
          if (broken.length) return;
        }
        expect.fail(`Nothing was noticed in ${MOST_TRIES} schedules.`);
      });
    }
  });
}

const told = (name: string, seed: number, { broken, trace }: Outcome) =>
  [
    ...broken,
    '',
    'after',
    ...trace.map((step) => `  ${step}`),
    '',
    `Again: npm run races -- --seed=${seed} "${name}"`,
  ].join('\n');
