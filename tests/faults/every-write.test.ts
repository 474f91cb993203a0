import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST_ROUTES } from '#features/tenancy/post-routes.ts';
import { declaredActions } from '../hostile/support/declared.ts';
import { effort } from '../rig/effort.ts';
import { sample } from '../rig/random.ts';
import { outages, type Trip } from '../rig/gate.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { faultsIn, type Fault } from './faults.ts';
import { writePaths } from './paths.ts';
import { findSamples } from './every-write/find-samples.ts';
import { failedByPaths, reasons, routeReasons } from './every-write/reasons.ts';
import { storedSamples } from './every-write/samples.ts';
import { tryFault, undisturbed } from './every-write/try-faults.ts';
import { openWorld, type World } from './every-write/world.ts';

/*
 * Every action that writes, whoever adds it: the database fails at its round trips, and what was refused has changed
 * nothing, what was acknowledged is there, what staff changed is told, and trying again does no harm.
 */

const { isLong, first, faults: most } = effort();
/** Actions of a commit's run, and faults of each. */
const [ACTIONS, FAULTS] = isLong ? [Infinity, most] : [6, 3];
const actions = declaredActions();
const count = { faults: 0, acknowledged: 0 };

let rig: Rig;
let world: World;
beforeAll(async () => {
  rig = await startRig('writes');
  world = await openWorld(rig);
  if (process.env['UPDATE_SAMPLES']) await findSamples(world, actions);
}, 30 * 60_000);
afterAll(async () => {
  const { faults, acknowledged } = count;
  console.log(
    `  ${faults} faults of actions, from seed ${first}; ${acknowledged} writes were acknowledged all the same`,
  );
  await rig.stop();
});

const samples = storedSamples();

describe('what writes', () => {
  it('has a sample that is failed, or a reason why not', () => {
    const told = [samples, failedByPaths, reasons].flatMap((one) => Object.keys(one));
    const names = actions.map(({ name }) => name);
    expect(names.filter((name) => !told.includes(name))).toEqual([]);
    expect(told.filter((name, at) => told.indexOf(name) !== at)).toEqual([]);
    expect(Object.keys(samples).filter((name) => !names.includes(name))).toEqual([]);
    const paths = writePaths.map(({ name }) => name);
    expect(Object.values(failedByPaths).filter((name) => !paths.includes(name))).toEqual([]);
  });

  it('by a route of its own is failed, or has a reason why not', () => {
    expect(Object.keys(routeReasons).toSorted()).toEqual(POST_ROUTES.toSorted());
    const named = Object.values(routeReasons).flatMap((reason) => ('path' in reason ? [reason.path] : []));
    const paths = writePaths.map(({ name }) => name);
    expect(named.filter((name) => !paths.includes(name))).toEqual([]);
  });
});

/** The statements of a round trip without those of a kind, of which nobody hears. */
const without = (kind: RegExp, { statements }: Trip): string[] =>
  statements.map(({ sql, values }) => (kind.test(sql) ? `select 1 ${values.map(() => ', ?').join('')}` : sql));

describe('the lack', () => {
  const [name, call] = ['admin.categories.create', samples['admin.categories.create']!];
  const problemsWith = async (verdict: Fault['verdict']) => {
    const normal = await undisturbed(world, name, call);
    const at = normal.trips.findIndex(({ changes }) => changes) + 1;
    return (
      await tryFault(world, name, call, { name: 'left out', at, isOutage: true, verdict }, normal)
    ).problems.join();
  };

  it('of a part of a change is noticed', async () => {
    const found = await problemsWith((trip) => ({ do: 'run', sql: without(/^insert into "categories"/, trip) }));
    expect(found).toContain('half done');
  });

  it('of what tells of a change is noticed', async () => {
    const lost = { do: 'fail', when: 'after', error: outages.lost } as const;
    const found = await problemsWith((trip) => ({ ...lost, sql: without(/^insert into "audit_pending"/, trip) }));
    expect(found).toContain('nobody is told that categories');
  });
});

describe.for(sample(Object.entries(samples), ACTIONS, first))('%s', ([name, call]) => {
  it('is done whole or not at all, and told', async () => {
    const normal = await undisturbed(world, name, call);
    expect(
      normal.answer.status,
      `the sample of ${name} is refused by now: UPDATE_SAMPLES=1 finds another`,
    ).toBeLessThan(400);
    expect(normal.once, `the sample of ${name} changes nothing`).not.toEqual(normal.before);
    const all = faultsIn(normal.trips).filter(({ at, slow }) => normal.trips[at - 1]!.writes && !slow);
    const found: string[] = [];
    for (const fault of sample(all, FAULTS, first)) {
      const { problems, isAcknowledged } = await tryFault(world, name, call, fault, normal);
      count.faults += 1;
      count.acknowledged += Number(isAcknowledged);
      found.push(...problems.map((problem) => `round trip ${fault.at} ${fault.name}: ${problem}`));
    }
    expect(found).toEqual([]);
  });
});
