import type { Proof } from '#features/proof/proof.ts';
import { stretch, type Arena } from './campaign.ts';
import { findingsInStatements } from './statements.ts';
import { prepare, type Prepared } from './prepare.ts';
import { counter, type Counted } from './counter.ts';
import { schedule, spaceOf } from './schedule.ts';
import { trySchemaMutants } from './schema-mutants.ts';
import { tryHandleMutants } from './handle-mutants.ts';
import { noticedElsewhere, tryWorkerMutants } from './worker-mutants.ts';

export type Plan = {
  seed: number;
  probes: number;
  /** How many conditions are taken out of the Worker; the seed says which. */
  mutants: number;
  full: boolean;
  build: string;
  commit: string;
  /** What an interrupted run left. */
  resume: Progress | null;
  /** Told of what was done, in words, and of how far it went. */
  say: (text: string) => void;
  keep: (progress: Progress) => void;
};

/** How far a run went, to go on from. */
export type Progress = {
  done: number;
  counted: Counted;
  findings: Proof['findings'];
  statements: Proof['statements'];
  /** Conditions that were come to, by number. */
  reached: number[];
};

/** Probes between two looks at everything that is kept. */
const STRETCH = 2_000;
/** The scheduled work runs after every so many stretches. */
const SWEEP_EVERY = 5;
/** More findings say nothing new. */
const MOST_FINDINGS = 100;

/** Probes the built Worker with a seed's probes, takes its locks out one by one, and answers what came of it. */
export async function prove(plan: Plan): Promise<Proof> {
  const started = Date.now();
  const prepared = await prepare(plan.say);
  let progress: Progress;
  try {
    progress = await probe(prepared, plan);
  } finally {
    await prepared.stop();
  }
  const worker = await tryWorkerMutants(prepared, progress.reached, plan);
  // `npm test` runs that suite in any case: a sample asks it only what no request noticed.
  const handle = plan.full || worker.some(({ noticedBy }) => !noticedBy) ? await tryHandleMutants() : [];
  const mutants = [...noticedElsewhere(worker, handle), ...handle, ...(await trySchemaMutants())];
  const { cells, names } = prepared;
  const { seed, full, build, commit } = plan;
  return {
    ...{ format: 1, build, commit, seed, full, madeAt: started, seconds: (Date.now() - started) / 1000 },
    probes: { made: progress.done, possible: spaceOf(cells, names), ...progress.counted },
    findings: [...prepared.findings, ...progress.findings].slice(0, MOST_FINDINGS),
    statements: progress.statements,
    mutants,
  };
}

async function probe(prepared: Prepared, { seed, probes, resume, say, keep }: Plan): Promise<Progress> {
  const arena: Arena = prepared;
  const { cells, names, served } = arena;
  const pick = schedule(cells, names, seed);
  const { tally, counted } = counter(cells, resume?.counted);
  const progress: Progress = resume ?? {
    done: 0,
    counted,
    findings: [],
    statements: { ran: 0, kinds: 0 },
    reached: [],
  };
  for (let nth = 0; progress.done < probes; nth += 1) {
    const count = Math.min(STRETCH, probes - progress.done);
    const made = Array.from({ length: count }, (_, i) => pick(progress.done + i));
    const leaks = await stretch(arena, made, tally, nth % SWEEP_EVERY === 0);
    const { count: ran, kinds, reached } = await served.takeTrace();
    progress.reached = [...new Set([...progress.reached, ...reached])];
    const said = await findingsInStatements(served.db, kinds);
    progress.findings.push(...leaks, ...said.map((text) => ({ kind: 'statement' as const, text, request: '' })));
    progress.statements = { ran: progress.statements.ran + ran, kinds: progress.statements.kinds + kinds.length };
    progress.done += count;
    keep({ ...progress, counted });
    say(`${progress.done} of ${probes} probes, ${progress.findings.length} findings`);
  }
  return { ...progress, counted };
}
