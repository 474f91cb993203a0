import { setTimeout as after } from 'node:timers/promises';
import { openGate } from '../../rig/gate.ts';
import type { Answer } from '../../rig/http.ts';
import { faultyGate, type Fault, type Trips } from '../faults.ts';
import { call, type Sample } from './sample.ts';
import { withIds } from './samples.ts';
import { leftForLater } from './reasons.ts';
import { chances, differing, prints, triesIn, type Rows, type World } from './world.ts';

/** What a call does when nothing fails: its round trips, and the store before it, after it and after it was made again. */
export type Undisturbed = {
  answer: Answer;
  trips: Trips;
  print: (rows: Rows) => Record<string, string>;
  before: Record<string, string>;
  once: Record<string, string>;
  twice: Record<string, string>;
  /** Entries of the audit log before, and how many a call adds. */
  told: { before: number; adds: number };
  tries: string;
};

let tasks = 0;

/** Makes a call behind the gate and waits until nothing of it runs. */
export async function behindGate({ rig, browser }: World, name: string, sample: Sample, fault?: Fault) {
  const gate = faultyGate(fault);
  rig.gate = gate;
  try {
    const acting = {
      ...browser(sample.by),
      tasks: { begin: () => `write ${(tasks += 1)}`, received: () => undefined },
    };
    const answer = await call(acting, name, sample);
    while (!gate.idle()) await after(1);
    return { answer, trips: gate.trips };
  } finally {
    rig.gate = openGate;
  }
}

/** The store as it was, with what a call needs, and the call with the ids of that. */
export async function ready(world: World, { first = [], ...sample }: Sample): Promise<Sample> {
  await world.refill();
  for (const { action, ...sent } of first) {
    const answer = await call(world.browser(sample.by), action, withIds(sent, await world.rows()));
    if (answer.status >= 400) throw new Error(`${action} comes first and is answered ${answer.status}: ${answer.body}`);
  }
  return withIds(sample, await world.rows()) as Sample;
}

/** Makes a call twice in a store as it was, and once more in another: what differs between them is chance. */
export async function undisturbed(world: World, name: string, sample: Sample): Promise<Undisturbed> {
  const one = await ready(world, sample);
  const first = await world.rows();
  const { answer, trips } = await behindGate(world, name, one);
  const after = await world.rows();
  await call(world.browser(sample.by), name, one);
  const twice = await world.rows();
  const other = await ready(world, sample);
  const again = await world.rows();
  await call(world.browser(sample.by), name, other);
  const chance = new Set([...chances(first, again), ...chances(after, await world.rows())]);
  const later = new Set(leftForLater[name]?.tables);
  const print = (rows: Rows) => prints(rows, chance, later);
  const told = { before: toldIn(first), adds: toldIn(after) - toldIn(first) };
  return {
    answer,
    trips,
    print,
    before: print(first),
    once: print(after),
    twice: print(twice),
    told,
    tries: triesIn(first),
  };
}

/** Makes a call with a fault, and again where it was not acknowledged. What is wrong then, in words. */
export async function tryFault(world: World, name: string, sample: Sample, fault: Fault, normal: Undisturbed) {
  const made = await ready(world, sample);
  const { answer } = await behindGate(world, name, made, fault);
  const rows = await world.rows();
  const isAcknowledged = answer.status < 400;
  const now = normal.print(rows);
  const problems = [
    ...(isAcknowledged ? [] : notCalm(answer, fault)),
    // Whoever was not signed in is known only afterwards.
    ...(sample.by === 'owner' ? untold(rows, differing(normal.before, now), normal) : []),
    ...(isAcknowledged ? halves(now, normal, ['once']) : []),
    ...(normal.trips.filter(({ changes }) => changes).length > 1 ? [] : halves(now, normal, ['before', 'once'])),
  ];
  if (isAcknowledged) return { problems, isAcknowledged };
  const second = await call(world.browser(sample.by), name, made);
  if (second.status >= 500) problems.push(`the second try was answered ${second.status}`);
  const ended = normal.print(await world.rows());
  problems.push(
    ...halves(ended, normal, ['once', 'twice']).map((what) => `after a second try, answered ${second.status}: ${what}`),
  );
  return { problems, isAcknowledged };
}

/** Nothing where the store is as it was at one of these moments, else how it differs from the last of them. */
function halves(now: Record<string, string>, normal: Undisturbed, moments: ('before' | 'once' | 'twice')[]): string[] {
  const differences = moments.map((moment) => differing(normal[moment], now));
  if (differences.some((tables) => !tables.length)) return [];
  return [`half done: not as ${moments.map((moment, i) => `${moment} (${differences[i]!.join(', ')})`).join(' nor ')}`];
}

const toldIn = (rows: Rows) => (rows['audit_log'] ?? []).length + (rows['audit_pending'] ?? []).length;

/** What staff changed is in the log, or noted to be told; what did not happen is in neither. */
function untold(rows: Rows, changed: string[], { told, tries }: Undisturbed): string[] {
  const isTold = toldIn(rows) > told.before;
  if (!told.adds || isTold === changed.length > 0) return [];
  // A try that was counted is a change, too: where it went wrong in a way that nobody expected, it is told.
  if (isTold && triesIn(rows) !== tries) return [];
  return [isTold ? 'nothing happened, and the log tells of it' : `nobody is told that ${changed.join(', ')} changed`];
}

function notCalm({ status, body, headers }: Answer, fault: Fault): string[] {
  const innards = /D1_|SQLITE|constraint|\bat \w+ \(|insert into|json\(/i.exec(body)?.[0];
  return [
    ...(innards ? [`tells of ${innards}`] : []),
    ...(status === (fault.isOutage ? 503 : 500) ? [] : [`answered ${status}`]),
    ...(fault.isOutage && !headers['retry-after'] ? ['does not say when to come again'] : []),
  ];
}
