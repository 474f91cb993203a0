import type { Question, SiteDb, siteDb } from '#db/site-db.ts';
import { plan } from './plan.ts';
import { unscoped } from './scoped-sql.ts';
import { traced } from './traced.ts';
import { index, refill, rowsIn, tellsOf, twinA, twinB } from './twins.ts';

/** What is done on the store of twin A, while twin B must neither be seen nor touched. */
export type Attempt = (site: SiteDb) => unknown;
export type Step = {
  attempt: Attempt;
  /** Whether products can be found before it begins. Making them so takes time. */
  indexed?: boolean | undefined;
  /** Whether the answer may hold ids, slugs or tokens that only the other store has. */
  mayNameOthers?: boolean;
};
export type Probe = {
  /** What went wrong, in words. Empty when the stores are apart. */
  findings: string[];
  /** Whether the attempt did anything at all: a probe that reads and writes nothing proves nothing. */
  sawOwn: boolean;
  answer: unknown;
  /** What the attempt threw. */
  error: unknown;
};

/** Ids, slugs, tokens and other names that end with the number of their row. */
const OTHERS_ONLY = /[a-z]-4\b|-\d{4}00000004\b/;
const SHARED = /[a-z]-[123]\b|-\d{4}0000000[123]\b/;

/** Runs an attempt on filled stores. `open` is `siteDb`, or a copy of it that lacks a lock. */
export async function probe(d1: D1Database, step: Step, open: typeof siteDb): Promise<Probe> {
  const before = await filled(d1, step.indexed === true, open);
  const trace = traced(d1);
  const { answer, error } = await outcome(step.attempt, open(trace.d1, twinA));
  const after = { own: await asText(d1, twinA), other: await asText(d1, twinB) };
  if (after.own !== before.own || after.other !== before.other) standing = null;

  const text = error === undefined ? textOf(answer) : String(error);
  const tell = tellsOf(twinB, text) ?? (step.mayNameOthers ? null : (OTHERS_ONLY.exec(text)?.[0] ?? null));
  const findings = [
    ...(tell ? [`The answer holds ${tell} of the other store.`] : []),
    ...(after.other === before.other ? [] : ['Rows of the other store changed.']),
    ...trace.statements.flatMap((statement) => unscoped(statement, twinA)),
    // A statement that the database refused has no plan.
    ...(error === undefined ? await plan(d1, trace.statements) : []),
  ];
  const sawOwn = tellsOf(twinA, text) !== null || SHARED.test(text) || after.own !== before.own;
  return { findings: [...new Set(findings)], sawOwn, answer, error };
}

type Filled = { own: string; other: string; indexed: boolean; open: typeof siteDb };

/** The stores as they were last filled, while nothing has changed them. */
let standing: Filled | null = null;

async function filled(d1: D1Database, indexed: boolean, open: typeof siteDb): Promise<Filled> {
  if (standing?.indexed === indexed && standing.open === open) return standing;
  await refill(d1);
  if (indexed) await index(d1, open);
  standing = { own: await asText(d1, twinA), other: await asText(d1, twinB), indexed, open };
  return standing;
}

async function outcome(attempt: Attempt, site: SiteDb): Promise<{ answer?: unknown; error?: unknown }> {
  try {
    const given = await attempt(site);
    return { answer: isQuestion(given) ? (await site.ask({ given })).given : given };
  } catch (error) {
    return { error };
  }
}

function isQuestion(value: unknown): value is Question<unknown> {
  return typeof value === 'object' && value !== null && 'statements' in value && 'answer' in value;
}

const asText = async (d1: D1Database, twin: typeof twinA) => JSON.stringify(await rowsIn(d1, twin));

const textOf = (answer: unknown) =>
  JSON.stringify(answer, (_key, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  ) ?? '';
