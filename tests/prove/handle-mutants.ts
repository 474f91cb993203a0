import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { inRoot, pinnedNode, root } from '../../scripts/lib/project.mjs';
import { fileOf, mutated } from '../support/mutants.ts';
import type { TriedMutant } from '#features/proof/proof.ts';

const REPORT = '.hermes/report/handle-mutants.json';
const SUITE = ['run', '--config', 'vitest.db.config.ts', 'tests/db/isolation.test.ts'];

type Tested = { status: string; meta?: { mutant?: string; noticedBy?: string | null } };
type Report = { testResults: { assertionResults: Tested[] }[] };

/**
 * Runs the suite that takes the locks of a store's handle out, and reads what noticed each.
 * @throws when the suite leaves no report
 */
export async function tryHandleMutants(): Promise<TriedMutant[]> {
  rmSync(inRoot(REPORT), { force: true });
  await run(['node_modules/vitest/vitest.mjs', ...SUITE, '--reporter=json', `--outputFile=${REPORT}`]);
  if (!existsSync(inRoot(REPORT))) throw new Error('The isolation suite left no report.');
  const { testResults } = JSON.parse(readFileSync(inRoot(REPORT), 'utf8')) as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const failed = tests.filter(({ status, meta }) => status === 'failed' && !meta?.mutant);
  if (failed.length)
    throw new Error(`${failed.length} tests of the isolation suite fail: see \`npm test -- --only=db\`.`);
  return tests.flatMap(({ meta }): TriedMutant[] => {
    if (!meta?.mutant) return [];
    return [
      {
        suite: 'handle',
        name: meta.mutant,
        at: placeOf(meta.mutant),
        reached: true,
        noticedBy: meta.noticedBy ?? null,
      },
    ];
  });
}

/** Where a lock stands: its file and line. */
function placeOf(mutant: string): string {
  const file = `db/${fileOf(mutant)}`;
  const code = readFileSync(inRoot(file), 'utf8');
  const without = mutated(mutant, code);
  const at = [...code].findIndex((sign, i) => sign !== without[i]);
  return `${file}:${code.slice(0, at).split('\n').length}`;
}

/** The suite's own verdict is in its report: it fails where a mutant survives. */
function run(args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(pinnedNode, args, { cwd: root, stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}
