import { execFileSync } from 'node:child_process';
import { sample } from '../../rig/random.ts';

/*
 * How much is tried. CI takes a sample that changes with the commit and costs the same however much there is to try;
 * HOSTILE_TIMES makes it as many times longer and HOSTILE_SEED makes a run that failed happen again.
 */

const TIMES = Number(process.env['HOSTILE_TIMES'] || 1);
/** Fewer runs of a property try nothing. */
const FEWEST = 8;

/** Runs of each of `count` properties that share `all` runs. */
export const runsOf = (all: number, count: number): number => Math.max(FEWEST, Math.ceil((all * TIMES) / count));

export const SEED = Number(process.env['HOSTILE_SEED'] || seedOfCommit());

/** One of each kind, another one for each commit; in a long run all of them. */
export function oneOfEach<T>(all: readonly T[], kindOf: (one: T) => string): T[] {
  const kinds = [...Map.groupBy(all, kindOf).values()];
  return TIMES > 1 ? [...all] : kinds.flatMap((kind, nth) => sample(kind, 1, SEED + nth));
}

function seedOfCommit(): number {
  try {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number.parseInt(commit.slice(0, 7), 16);
  } catch {
    // Without a repository every run is the same.
    return 1;
  }
}
