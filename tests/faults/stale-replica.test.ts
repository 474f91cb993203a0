import { afterAll, beforeAll, expect, it } from 'vitest';
import { brokenRules } from '../rig/books.ts';
import { isWrite, openGate, type Gate } from '../rig/gate.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { openRigStore, settleWork } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';
import { behindTheScenes } from './paths/behind-the-scenes.ts';
import { shopping } from './paths/shopping.ts';
import type { WritePath } from './write-path.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('replica');
}, 60_000);
afterAll(() => rig.stop());

const all = [...shopping, ...behindTheScenes];
/** Sends to a replica whatever only reads, whoever asks. */
const allReadsAreStale: Gate = {
  trip: ({ statements }) => ({ do: 'run', on: statements.some(isWrite) ? undefined : 'replica' }),
};

let tasks = 0;

/** Goes along a path while the replica knows nothing but how the store was opened. */
async function goAlong({ stock, stage }: WritePath, gate: Gate): Promise<{ wrong: string[]; broken: string[] }> {
  const store = await openRigStore(rig.db, stock, [rig.replica]);
  const { act, wrong } = await stage({ rig, store, shop: storeFor(store.site) });
  rig.gate = gate;
  try {
    await act({ begin: () => `stale ${(tasks += 1)}`, received: () => undefined });
    return { wrong: await wrong(), broken: await brokenRules(rig.db, store) };
  } finally {
    rig.gate = openGate;
    await settleWork(rig.db, store.id);
  }
}

it.each(all.map((path) => [path.name, path] as const))('%s, however far a replica is behind', async (_, path) => {
  expect(await goAlong(path, openGate)).toEqual({ wrong: [], broken: [] });
});

it('would be noticed if what is personal were read from a replica, and even that would break no rule', async () => {
  const ended = [];
  for (const path of all) ended.push(await goAlong(path, allReadsAreStale));
  expect(ended.flatMap(({ broken }) => broken)).toEqual([]);
  expect(ended.filter(({ wrong }) => wrong.length).length).toBeGreaterThan(all.length / 2);
});
