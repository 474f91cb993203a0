import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { build } from './lib/build.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { giveUp, step } from './lib/log.mjs';
import { inRoot, pinnedNode, root } from './lib/project.mjs';

/*
 * Races requests of the built Worker against each other, or makes its surroundings fail.
 *   npm run races                         as npm test does
 *   npm run races -- --long               many more schedules
 *   npm run races -- --seed=62 "index it" that schedule of the scenarios with these words in their name
 *   npm run faults -- --long              50 kills, and whatever else takes long
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean', default: false }, seed: { type: 'string' }, seeds: { type: 'string' } },
});
const [what = 'races', ...words] = positionals;

try {
  await step('Settings', ensureDevVars);
  await step('Worker', build);
  const { status } = spawnSync(
    pinnedNode,
    [
      inRoot('node_modules/vitest/vitest.mjs'),
      ...['run', '--config', 'vitest.rig.config.ts', `tests/${what}`],
      ...(words.length ? ['--testNamePattern', words.join(' ')] : []),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        ...(values.long && { RIG_LONG: '1' }),
        ...(values.seed && { RIG_SEED: values.seed, RIG_SEEDS: values.seeds ?? '1' }),
        ...(values.seeds && { RIG_SEEDS: values.seeds }),
      },
    },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  giveUp(error);
}
