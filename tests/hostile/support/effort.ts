import { execFileSync } from 'node:child_process';

/*
 * How much is tried. CI takes a sample that changes with the commit; HOSTILE_RUNS makes it longer and HOSTILE_SEED makes a
 * run that failed happen again.
 */

/** Runs of each property. */
export const RUNS = Number(process.env['HOSTILE_RUNS'] || 40);

export const SEED = Number(process.env['HOSTILE_SEED'] || seedOfCommit());

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
