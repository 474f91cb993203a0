import { execFileSync } from 'node:child_process';
import { root } from '../../scripts/lib/project.mjs';

/** How much is tried: in `npm test` a sample that changes with the commit, and with `--long` as much as it takes. */
export function effort() {
  const { RIG_LONG, RIG_SEED, RIG_SEEDS, RIG_FAULTS } = process.env;
  const isLong = RIG_LONG === '1';
  return {
    isLong,
    /** The first seed, another one for each commit, and how many from there. */
    first: Number(RIG_SEED || seedOfCommit()),
    seeds: Number(RIG_SEEDS || (isLong ? 500 : 4)),
    kills: isLong ? 50 : 5,
    /** Of everything that can fail on one way of writing. */
    faults: Number(RIG_FAULTS || (isLong ? Number.POSITIVE_INFINITY : 8)),
  };
}

function seedOfCommit(): number {
  try {
    const head = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
    return Number.parseInt(head.slice(0, 6), 16);
  } catch {
    return 1;
  }
}
