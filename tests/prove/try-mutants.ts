import { paths } from '#lib/paths.ts';
import { refill, tellsOf, twinA, twinB } from '../support/twins.ts';
import { stretch, type Arena } from './campaign.ts';
import type { Cell } from './cells.ts';
import { client, type Client } from './client.ts';
import { withoutCondition, type WorkerMutant } from './derive-mutants.ts';
import type { Name } from './names.ts';
import { openBoth, serveTwins, type ServedTwins } from './served-twins.ts';
import { schedule } from './schedule.ts';
import { findingsInStatements } from './statements.ts';
import { tells, type Tells } from './tells.ts';
import { walk, type Statuses, type Step } from './tour.ts';
import type { TriedMutant } from '#features/proof/proof.ts';
import { changedParts, fill, fillBucket, othersState, rowsAsText } from './world.ts';

/** A walk through a Worker that is whole, for comparison. */
export type Reference = { steps: Step[]; statuses: Statuses; names: Name[]; cells: Cell[] };

/** Steps of a walk between two looks at what it left. */
const AT_ONCE = 150;
/** Probes that are made where a walk notices nothing. */
const MORE = 600;

/** Serves the Worker without one of its conditions, walks through it, and answers what noticed. */
export async function tryMutant(mutant: WorkerMutant, reference: Reference): Promise<TriedMutant> {
  const served = await serveTwins((file, code) => (file === mutant.file ? withoutCondition(code, mutant) : code));
  try {
    const noticed = await whatNotices(served, reference);
    return {
      suite: 'worker',
      name: `${mutant.operator}: ${mutant.was}`,
      at: mutant.at,
      reached: true,
      noticedBy: noticed,
    };
  } finally {
    await served.stop();
  }
}

async function whatNotices(served: ServedTwins, reference: Reference): Promise<string | null> {
  const { names, cells } = reference;
  const asking = client(served.port, 1);
  const signs = tells(names);
  try {
    await openBoth(served);
    await fillBucket(served);
    await fill(served);
    const before = await othersState(served);
    const walking = { served, client: asking, signs };
    return (
      (await inWalk(walking, reference)) ??
      (await inOthersHome(asking)) ??
      (await inOthersRows(served, before)) ??
      (await inRows(served, signs)) ??
      (await inSweep(served, signs)) ??
      (await inProbes({ served, client: asking, cells, names, tells: signs }))
    );
  } catch (error) {
    return `it does not start: ${String(error)}`;
  } finally {
    asking.close();
  }
}

type Walking = { served: ServedTwins; client: Client; signs: Tells };

/** What the answers or the statements of a walk give away. It ends where something does. */
async function inWalk({ served, client, signs }: Walking, { steps, statuses }: Reference): Promise<string | null> {
  for (let from = 0; from < steps.length; from += AT_ONCE) {
    const { odd } = await walk(client, steps.slice(from, from + AT_ONCE), signs, statuses);
    const told = odd[0] ? `an answer: ${odd[0].text}` : await inStatements(served);
    if (told) return told;
  }
  return null;
}

/** The walk asks the first store alone; what a missing condition gives to whichever store comes first shows in the second. */
async function inOthersHome(asking: Client): Promise<string | null> {
  const { body } = await asking.ask({ method: 'GET', path: paths.home(), headers: { Host: twinB.host } });
  const told = tellsOf(twinA, body);
  return told && `the home page of ${twinB.mark} holds ${JSON.stringify(told)}`;
}

async function inOthersRows(served: ServedTwins, before: Record<string, string>): Promise<string | null> {
  const changed = changedParts(before, await othersState(served));
  return changed.length ? `rows of the other store changed: ${changed.join(', ')}` : null;
}

/** The scheduled work does both stores, so only what ends up in the wrong one shows. Everything is due anew for it. */
async function inSweep(served: ServedTwins, signs: Tells): Promise<string | null> {
  await refill(served.db);
  await served.runScheduled();
  return (await inRows(served, signs)) ?? inStatements(served);
}

async function inProbes(arena: Arena): Promise<string | null> {
  const pick = schedule(arena.cells, arena.names, 0);
  const [leak] = await stretch(
    arena,
    Array.from({ length: MORE }, (_, nth) => pick(nth)),
    () => {},
    false,
  );
  return leak ? `a probe: ${leak.text} ${leak.request}` : inStatements(arena.served);
}

async function inRows(served: ServedTwins, signs: Tells): Promise<string | null> {
  const kept =
    signs.inRows(await rowsAsText(served, twinA), twinB) ?? signs.inRows(await rowsAsText(served, twinB), twinA);
  return kept && `a row holds ${JSON.stringify(kept)} of the other store`;
}

async function inStatements(served: ServedTwins): Promise<string | null> {
  const { kinds } = await served.takeTrace();
  const [finding] = await findingsInStatements(served.db, kinds);
  return finding ? `a statement: ${finding}` : null;
}
