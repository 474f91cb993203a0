import type { Finding } from '#features/proof/proof.ts';
import { twinA, twinB } from '../support/twins.ts';
import type { Cell } from './cells.ts';
import { leadsToSignIn, type Answer, type Client } from './client.ts';
import { findingsIn, gist, textOf } from './judge.ts';
import type { Name } from './names.ts';
import { requestWith } from './request.ts';
import type { Probe } from './schedule.ts';
import type { ServedTwins } from './served-twins.ts';
import type { Tells } from './tells.ts';
import { changedParts, fill, othersState, rowsAsText } from './world.ts';

/** What the stores are probed with. */
export type Arena = { served: ServedTwins; client: Client; cells: Cell[]; names: Name[]; tells: Tells };

/** An answer that holds a text of the other store. */
type Told = { probe: Probe; finding: Omit<Finding, 'request'>; tell: string };

const CONNECTIONS = 8;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What happened in a stretch of probes, counted by route, role and status. */
export type Tally = (probe: Probe, answer: Answer) => void;

/**
 * Makes the probes of a stretch on freshly filled stores: each answer is searched for what is the other store's and compared
 * with the one for a name that is nowhere; then the rows, objects and log lines that they left behind are looked at.
 */
export async function stretch(arena: Arena, probes: Probe[], tally: Tally, sweeps: boolean): Promise<Finding[]> {
  const { served, tells } = arena;
  await fill(served);
  const before = await othersState(served);
  served.takeLog();
  const { leaks, told, doubtful } = await inParallel(arena, probes, tally);
  const lines = served.takeLog();
  const changed = changedParts(before, await othersState(served));
  if (changed.length) leaks.push(await culprit(arena, probes, changed));
  // The scheduled work does both stores: what it leaves in one may not be the other's.
  if (sweeps) await served.runScheduled();
  for (const [keeper, whose] of [
    [twinA, twinB],
    [twinB, twinA],
  ] as const) {
    const rows = await rowsAsText(served, keeper);
    const kept = tells.inRows(rows, whose);
    if (kept) leaks.push(unplaced('rows', `A row of ${keeper.mark} holds ${whereIn(rows, kept)} of ${whose.mark}.`));
  }
  for (const line of lines) {
    const told = tells.inAnswer(line, '');
    if (told) leaks.push(unplaced('log', `A log line holds ${JSON.stringify(told)}: ${line.slice(0, 300)}`));
  }
  if (told.length) leaks.push(...(await unsent(arena, told)));
  for (const probe of doubtful) leaks.push(...(await settled(arena, probe)));
  return leaks;
}

/**
 * Those of the answers that told something which is not merely what an earlier probe had saved under that name in the store
 * that answers: it stands among that store's rows, and is gone when they are fresh.
 */
async function unsent(arena: Arena, told: Told[]): Promise<Finding[]> {
  const rows = (await rowsAsText(arena.served, twinA)).toLowerCase();
  const leaks: Finding[] = [];
  for (const { probe, finding, tell } of told) {
    const again = async () => {
      await fill(arena.served);
      return arena.tells.inAnswer(textOf(await asked(arena, probe, probe.name.text)), probe.name.text);
    };
    if (!rows.includes(tell.toLowerCase()) || (await again())) leaks.push(placed(arena, probe, finding));
  }
  return leaks;
}

/** A text as it stands among the rows, with what is beside it. */
function whereIn(rows: string, kept: string): string {
  const at = Math.max(0, rows.toLowerCase().indexOf(kept));
  return `${JSON.stringify(kept)} (${rows.slice(Math.max(0, at - 200), at + 200)})`;
}

async function inParallel(arena: Arena, probes: Probe[], tally: Tally) {
  const leaks: Finding[] = [];
  const told: Told[] = [];
  const doubtful: Probe[] = [];
  const queue = probes.values();
  const worker = async () => {
    for (const probe of queue) {
      const answer = await asked(arena, probe, probe.name.text);
      tally(probe, answer);
      for (const { tell, ...finding } of findingsIn(answer, probe.name.text, arena.tells)) {
        if (tell) told.push({ probe, finding, tell });
        else leaks.push(placed(arena, probe, finding));
      }
      if (probe.name.whose !== 'both' && (await isDoubtful(arena, probe, answer))) doubtful.push(probe);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, worker));
  return { leaks, told, doubtful };
}

/**
 * By cell and place: what is answered to a name that is nowhere. One such name stands for all; and one place stands for all
 * where somebody is refused as who they are, before anything that they sent is looked at.
 */
const nowhere = new WeakMap<Arena, Map<string, string>>();

async function isDoubtful(arena: Arena, probe: Probe, answer: Answer): Promise<boolean> {
  const known = nowhere.get(arena) ?? new Map<string, string>();
  nowhere.set(arena, known);
  const key = isRefusedUnread(answer) ? `${probe.cell}` : `${probe.cell} ${probe.place.in} ${probe.place.name}`;
  const isSafe = SAFE.has(arena.cells[probe.cell]!.target.method);
  if (!known.has(key)) {
    const { nowhere: text } = probe.name;
    known.set(key, gist(await asked(arena, probe, text), { text, nowhere: text }, isSafe));
  }
  return known.get(key) !== gist(answer, probe.name, isSafe);
}

const isRefusedUnread = (answer: Answer): boolean => [401, 403, 405].includes(answer.status) || leadsToSignIn(answer);

/**
 * Asks for the name and for its like that is nowhere, each of stores that are as they were, with nobody else about; and again
 * where the two differ, because a letter that was just being sent makes a difference as well, but only once.
 */
async function settled(arena: Arena, probe: Probe, turns = 3): Promise<Finding[]> {
  const isSafe = SAFE.has(arena.cells[probe.cell]!.target.method);
  const gistOf = async (text: string) => {
    if (!isSafe) await fill(arena.served);
    return gist(await asked(arena, probe, text), probe.name, isSafe);
  };
  const [there, gone] = [await gistOf(probe.name.text), await gistOf(probe.name.nowhere)];
  if (there === gone) return [];
  if (turns > 1) return settled(arena, probe, turns - 1);
  const [head] = there.split('\n');
  const text = `${head} for what only the other store has, ${gone.split('\n')[0]} for what is nowhere${difference(there, gone)}`;
  return [placed(arena, probe, { kind: 'existence', text })];
}

function difference(a: string, b: string): string {
  const at = [...a].findIndex((sign, i) => sign !== b[i]);
  return `: ${JSON.stringify(a.slice(Math.max(0, at - 40), at + 80))} against ${JSON.stringify(b.slice(Math.max(0, at - 40), at + 80))}`;
}

/** Makes the probes again, ever fewer of them, to find the one that changed the other store. */
async function culprit(arena: Arena, probes: Probe[], parts: string[]): Promise<Finding> {
  const text = `It changed ${parts.join(', ')} of the other store.`;
  let suspects = probes;
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = (await changes(arena, half)) ? half : suspects.slice(half.length);
  }
  const [probe] = suspects;
  const isIt = probe && (await changes(arena, suspects));
  return isIt ? placed(arena, probe, { kind: 'rows', text }) : unplaced('rows', text);
}

async function changes(arena: Arena, probes: Probe[]): Promise<boolean> {
  await fill(arena.served);
  const before = await othersState(arena.served);
  for (const probe of probes) await asked(arena, probe, probe.name.text);
  return changedParts(before, await othersState(arena.served)).length > 0;
}

const asked = ({ client, cells }: Arena, { cell, place }: Probe, text: string): Promise<Answer> => {
  const { target, role } = cells[cell]!;
  return client.ask(requestWith(target, role.cookies, place, text));
};

function placed({ cells }: Arena, probe: Probe, finding: Omit<Finding, 'request'>): Finding {
  const { target, role } = cells[probe.cell]!;
  const { method, path } = requestWith(target, role.cookies, probe.place, probe.name.text);
  const at = `${probe.place.in} ${probe.place.name} = ${probe.name.text} (${probe.name.what})`;
  return { ...finding, request: `${role.name}: ${method} ${path}, ${at}` };
}

const unplaced = (kind: Finding['kind'], text: string): Finding => ({ kind, text, request: '' });
