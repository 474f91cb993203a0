import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { effort } from '../rig/effort.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { seeded } from '../rig/random.ts';
import { perform, type Outcome, type Scenario } from './scenario.ts';

const { first, seeds } = effort();
/** How many schedules a hole may take to be noticed. The same ones in every run: what was noticed once is noticed again. */
const MOST_TRIES = 100;

/** Races each scenario of one area on a rig of their own, and sees that it would notice each guard that is taken out. */
export function race(area: string, scenarios: Scenario[]): void {
  let rig: Rig;
  let schedules = 0;
  beforeAll(async () => {
    rig = await startRig(`races-${area}`);
  }, 60_000);
  afterAll(async () => {
    console.log(`  ${area}: ${schedules} schedules, from seed ${first}`);
    await rig.stop();
  });

  describe.for(scenarios)('$name', (scenario) => {
    it(`leaves what has to be so, in ${seeds} schedules`, async () => {
      const traces = new Map<number, string[]>();
      for (let seed = first; seed < first + seeds; seed += 1) {
        const outcome = await perform(rig, scenario, seeded(seed));
        schedules += 1;
        traces.set(seed, outcome.trace);
        if (outcome.broken.length) expect.fail(told(scenario.name, seed, outcome));
      }
      const again = await perform(rig, scenario, seeded(first));
      expect(again.trace, 'the same seed makes the same run').toEqual(traces.get(first));
      expect(again.trace.length).toBeGreaterThan(1);
    });

    it.for(scenario.holes)('would notice the lack of $of', async ({ noticedBy = 1, ...hole }) => {
      for (let seed = noticedBy; seed < noticedBy + MOST_TRIES; seed += 1) {
        const { broken } = await perform(rig, scenario, seeded(seed), hole);
        if (broken.length) return;
      }
      expect.fail(`Nothing was noticed in ${MOST_TRIES} schedules.`);
    });
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
