import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { effort } from '../rig/effort.ts';
import { sample } from '../rig/random.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { attempt } from './attempt.ts';
import { faultsIn } from './faults.ts';
import { writePaths } from './paths.ts';

const { faults: most, first } = effort();
const count = { faults: 0, acknowledged: 0 };

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('outages');
}, 60_000);
afterAll(async () => {
  const { faults, acknowledged } = count;
  console.log(
    `  ${faults} faults of the database, from seed ${first}; ${acknowledged} writes were acknowledged all the same`,
  );
  await rig.stop();
});

describe.for(writePaths)('when $name', (path) => {
  it('and the database fails at any round trip, nothing is lost or done twice', async () => {
    const { trips, problems } = await attempt(rig, path);
    expect(problems).toEqual([]);
    const all = faultsIn(trips);
    expect(all.length).toBeGreaterThan(3);
    const found: string[] = [];
    for (const fault of sample(all, most, first)) {
      const { problems, isAcknowledged } = await attempt(rig, path, fault);
      count.faults += 1;
      count.acknowledged += Number(isAcknowledged);
      found.push(...problems.map((problem) => `round trip ${fault.at} ${fault.name}: ${problem}`));
    }
    expect(found).toEqual([]);
  });
});
