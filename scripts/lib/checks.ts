import { readReport, type Count, type Report } from './report.ts';

/** One thing that is checked: a command, and where it leaves its counts if it runs tests. */
export type Check = {
  name: string;
  /** Script to run, relative to the project, with its arguments. */
  command: [script: string, ...args: string[]];
  report?: Report;
  /** Left out of the quick run. */
  slow?: boolean;
  /** Uses one core and writes nothing that others of this group read, so that two of a group can run side by side. */
  group?: string;
  /** Name of a check without which this one makes no sense. */
  needs?: string;
};

const REPORTS = '.hermes/report';

const RIG = 'vitest.rig.config.ts';
const VITEST = 'node_modules/vitest/vitest.mjs';
const vitest = (name: string, ...args: string[]): Pick<Check, 'command' | 'report'> => ({
  command: [
    VITEST,
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${name}.json`,
  ],
  report: { format: 'vitest', file: `${REPORTS}/${name}.json` },
});

/** Everything that `npm test` runs, in its order. */
export const checks: Check[] = [
  { name: 'bindings', command: ['node_modules/wrangler/bin/wrangler.js', 'types'] },
  // Writes the types of Astro's modules, which the second group reads.
  {
    name: 'types',
    command: ['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'],
    group: 'first',
  },
  {
    name: 'format',
    command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'],
    group: 'first',
  },
  {
    name: 'svelte',
    command: ['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human'],
    group: 'second',
  },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'], group: 'second' },
  { name: 'unit', ...vitest('unit') },
  { name: 'db', ...vitest('db', '--config', 'vitest.db.config.ts'), slow: true },
  { name: 'build', command: ['scripts/build.ts'], slow: true },
  { name: 'races', ...vitest('races', '--config', RIG, 'tests/races'), slow: true, needs: 'build' },
  { name: 'faults', ...vitest('faults', '--config', RIG, 'tests/faults'), slow: true, needs: 'build' },
  { name: 'hostile', ...vitest('hostile', '--config', 'vitest.hostile.config.ts'), slow: true, needs: 'build' },
  { name: 'prove', command: ['scripts/prove.ts'], slow: true, needs: 'build' },
  {
    name: 'e2e',
    command: ['node_modules/playwright/cli.js', 'test'],
    report: { format: 'playwright', file: `${REPORTS}/e2e.json` },
    slow: true,
    needs: 'build',
  },
];

/** What a check that ended with this exit code counts for: its tests, or itself. */
export function countOf({ report }: Check, exitCode: number): Count {
  const ended: Count = exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!report) return ended;
  const { passed, failed } = readReport(report);
  // A run that failed without a failed test could not load a file; one without any tests never began.
  const wrong = exitCode !== 0 || !passed;
  return { passed, failed: failed || Number(wrong) };
}
