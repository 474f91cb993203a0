import { setTimeout as after } from 'node:timers/promises';
import { brokenRules } from '../rig/books.ts';
import { openGate } from '../rig/gate.ts';
import type { Answer } from '../rig/http.ts';
import type { Rig } from '../rig/rig.ts';
import { MINUTE, NOW, openRigStore, settleWork } from '../rig/store.ts';
import { storeFor } from '../../src/shop.ts';
import { faultyGate, type Fault, type Trips } from './faults.ts';
import type { StagedPath, WritePath } from './write-path.ts';

/** What came of going along a path. `isAcknowledged`: at the first try. */
export type Attempt = { trips: Trips; problems: string[]; isAcknowledged: boolean };

let tasks = 0;

/**
 * Goes along a path in a store of its own with a fault, and once more without it where it was not acknowledged, as whoever
 * wants something does. Then the scheduled work has its turn, and everything has to be as if it had been done once.
 */
export async function attempt(rig: Rig, { stock, stage }: WritePath, fault?: Fault): Promise<Attempt> {
  const store = await openRigStore(rig.db, stock);
  const path = await stage({ rig, store, shop: storeFor(store.site) });
  const { act, wrong, now = NOW } = path;
  const gate = faultyGate(fault);
  rig.gate = gate;
  try {
    const first = act({ begin: () => `fault ${(tasks += 1)}`, received: () => undefined }).catch(passOver);
    const problems = fault?.slow ? await meanwhile(fault.slow, first, path) : [];
    const answer = await first;
    while (!gate.idle()) await after(1);
    rig.gate = openGate;
    problems.push(...(await brokenRules(rig.db, store)));
    const isAcknowledged = Boolean(answer && isTaken(answer));
    if (isAcknowledged) problems.push(...(await wrong()).map((what) => `acknowledged, but ${what}`));
    else if (!fault?.slow) problems.push(...(await tryAgain(answer, fault, path)));
    // What was left for later is done by the next sweeps. A message that was being sent waits for its lease to end.
    for (const minutes of [3, 12]) await rig.runScheduled(now + minutes * MINUTE);
    problems.push(...(await brokenRules(rig.db, store)));
    problems.push(...(await wrong()));
    problems.push(...(await unsent(rig, store.id)));
    return { trips: gate.trips, problems, isAcknowledged };
  } finally {
    fault?.slow?.end();
    rig.gate = openGate;
    await settleWork(rig.db, store.id);
  }
}

async function tryAgain(answer: Answer | void, fault: Fault | undefined, { act, again = act, wrong }: StagedPath) {
  const problems = answer ? notCalm(answer, fault) : [];
  const second = await again();
  // Told that it was done before is as good as doing it.
  if (second && !isTaken(second) && (await wrong()).length)
    problems.push(`the second try was answered ${second.status}`);
  return problems;
}

/** Tries again while the first try still waits, unless that would be another wish. */
async function meanwhile(
  { began, end }: NonNullable<Fault['slow']>,
  first: Promise<Answer | void>,
  { act, again = act, addsUp }: StagedPath,
): Promise<string[]> {
  await Promise.race([began, first]);
  const second = addsUp ? undefined : await again();
  end();
  const answers = [await first, second].filter((answer): answer is Answer => Boolean(answer));
  return [
    ...answers.filter(({ status }) => status >= 500).map(({ status }) => `answered ${status}`),
    ...(answers.length && !answers.some(isTaken) ? ['neither try was taken'] : []),
  ];
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

async function unsent(rig: Rig, siteId: string): Promise<string[]> {
  const waiting = rig.db.prepare(
    `select kind, state, attempts, last_error from outbox where site_id = ? and state <> 'sent'`,
  );
  const { results } = await waiting.bind(siteId).all();
  return results.map((row) => `was not sent: ${JSON.stringify(row)}`);
}
