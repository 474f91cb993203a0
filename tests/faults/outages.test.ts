import { setTimeout as after } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRules } from '../rig/books.ts';
import { openGate } from '../rig/gate.ts';
import type { Answer } from '../rig/http.ts';
import { startRig, type Rig } from '../rig/rig.ts';
import { MINUTE, NOW, openRigStore, settleWork } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';
import { faultsIn, faultyGate, type Fault, type Trips } from './faults.ts';
import { behindTheScenes } from './paths/behind-the-scenes.ts';
import { shopping } from './paths/shopping.ts';
import type { WritePath } from './write-path.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig('outages');
}, 60_000);
afterAll(() => rig.stop());

let tasks = 0;

describe.for([...shopping, ...behindTheScenes])('when $name', { timeout: 120_000 }, (path) => {
  it('and the database fails at any round trip, nothing is lost or done twice', async () => {
    const { trips, problems } = await attempt(path);
    expect(problems).toEqual([]);
    const faults = faultsIn(trips);
    expect(faults.length).toBeGreaterThan(2);
    const found: string[] = [];
    for (const fault of faults) {
      const { problems } = await attempt(path, fault);
      found.push(...problems.map((problem) => `round trip ${fault.at} ${fault.name}: ${problem}`));
    }
    expect(found).toEqual([]);
  });
});

/** Goes along a path with a fault, then once more without it where it was not acknowledged. */
async function attempt({ stock, stage }: WritePath, fault?: Fault): Promise<{ trips: Trips; problems: string[] }> {
  const store = await openRigStore(rig.db, stock);
  const { act, again = act, wrong, now = NOW } = await stage({ rig, store, shop: storeFor(store.site) });
  const gate = faultyGate(fault);
  rig.gate = gate;
  const problems: string[] = [];
  try {
    const answer = await act({ begin: () => `fault ${(tasks += 1)}`, received: () => undefined }).catch(passOver);
    while (!gate.idle()) await after(1);
    rig.gate = openGate;
    problems.push(...(await brokenRules(rig.db, store)));
    if (answer && isTaken(answer)) {
      problems.push(...(await wrong()).map((what) => `acknowledged, but ${what}`));
    } else {
      if (answer) problems.push(...notCalm(answer, fault));
      // Told that it was done before is as good as doing it.
      const second = await again();
      if (second && !isTaken(second) && (await wrong()).length)
        problems.push(`the second try was answered ${second.status}`);
    }
    // What was left for later is done by the next sweeps. A message that was being sent waits for its lease to end.
    for (const minutes of [3, 12]) await rig.runScheduled(now + minutes * MINUTE);
    problems.push(...(await brokenRules(rig.db, store)));
    problems.push(...(await wrong()));
    problems.push(...(await unsent(store.id)));
    return { trips: gate.trips, problems };
  } finally {
    rig.gate = openGate;
    await settleWork(rig.db, store.id);
  }
}

/** Nobody waits for the scheduled work: the next minute does what this one could not. */
function passOver(error: unknown): void {
  if (!String(error).includes('The scheduled work ended')) throw error;
}

const isTaken = ({ status }: Answer) => status < 400;

/** What a shopper should not see when something failed. */
function notCalm({ status, body, headers }: Answer, fault?: Fault): string[] {
  const told = /D1_|SQLITE|constraint|\bat \w+ \(|insert into|json\(/i.exec(body)?.[0];
  return [
    ...(told ? [`the page tells of ${told}`] : []),
    ...(status === (fault?.isOutage ? 503 : 500) ? [] : [`answered ${status}`]),
    ...(fault?.isOutage && !headers['retry-after'] ? ['does not say when to come again'] : []),
    ...(/<h1>[^<]+<\/h1>\s*<p>[^<]+<\/p>/.test(body) ? [] : ['is no page']),
  ];
}

async function unsent(siteId: string): Promise<string[]> {
  const waiting = rig.db.prepare(
    `select kind, state, attempts, last_error from outbox where site_id = ? and state <> 'sent'`,
  );
  const { results } = await waiting.bind(siteId).all();
  return results.map((row) => `was not sent: ${JSON.stringify(row)}`);
}
