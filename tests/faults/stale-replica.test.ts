import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenRules } from '../rig/books.ts';
import { isWrite, openGate } from '../rig/gate.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { openRigStore, settleWork } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';
import { faultyGate } from './faults.ts';
import { writePaths } from './paths.ts';
import type { WritePath } from './write-path.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('replica');
}, 60_000);
afterAll(() => rig.stop());

let tasks = 0;

/**
 * Goes along a path while the replica knows nothing but how the store was opened.
 * @param readsFrom where what only reads goes; where the Worker wants it unless given
 */
async function goAlong({ stock, stage }: WritePath, readsFrom?: 'replica') {
  const store = await openRigStore(rig.db, stock, [rig.replica]);
  const { act, wrong } = await stage({ rig, store, shop: storeFor(store.site) });
  const gate = faultyGate();
  rig.gate = {
    ...gate,
    async trip(trip) {
      await gate.trip(trip);
      return { do: 'run', on: trip.statements.some(isWrite) ? undefined : readsFrom };
    },
  };
  try {
    await act({ begin: () => `stale ${(tasks += 1)}`, received: () => undefined });
    while (!gate.idle()) await after(1);
    rig.gate = openGate;
    return { wrong: await wrong(), broken: await brokenRules(rig.db, store) };
  } finally {
    rig.gate = openGate;
    await settleWork(rig.db, store.id);
  }
}

it.each(writePaths.map((path) => [path.name, path] as const))(
  '%s, however far a replica is behind',
  async (_, path) => {
    expect(await goAlong(path)).toEqual({ wrong: [], broken: [] });
  },
);

it('would be noticed if what is personal were read from a replica, and even that would break no rule', async () => {
  const ended = [];
  for (const path of writePaths) ended.push(await goAlong(path, 'replica'));
  expect(ended.flatMap(({ broken }) => broken)).toEqual([]);
  expect(ended.filter(({ wrong }) => wrong.length).length).toBeGreaterThan(writePaths.length / 2);
});
