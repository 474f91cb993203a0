import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './lib/browser.ts';
import { checks, countOf, type Check } from './lib/checks.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { bold, dim, giveUp, green, red, step, yellow } from './lib/log.mjs';
import { inRoot, pinnedNode, root } from './lib/project.mjs';
import type { Count } from './lib/report.ts';
import { QUIET } from './lib/run.mjs';

/*
 * What `npm test` and `npm run check` (--quick) do once the packages are there: every check in turn, none of which stops
 * the next, then a table and one line with the sums. `--only=unit,db` runs some of them.
 */

const LONGEST_MS = 15 * 60_000;

type Result = Count & { name: string; ms: number; note: string };

const args = process.argv.slice(2);
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const chosen = checks.filter(({ name, slow }) => (only ? only.includes(name) : !(slow && args.includes('--quick'))));

process.on('disconnect', () => process.exit(1));
// Listening for the end of the parent is no reason to stay.
process.channel?.unref();

try {
  await step('Settings', ensureDevVars);
  if (chosen.some(({ name }) => name === 'e2e')) await step('Browser', ensureBrowser);
  const results: Result[] = [];
  for (const check of chosen) results.push(await perform(check, results));
  conclude(results);
} catch (error) {
  giveUp(error);
}

async function perform(check: Check, before: Result[]): Promise<Result> {
  const { name, needs, report } = check;
  if (before.some((other) => other.name === needs && other.failed)) {
    return { name, passed: 0, failed: 1, ms: 0, note: `not run: ${needs} failed` };
  }
  console.log(`\n${bold(`── ${name}`)} ${dim(check.command.join(' '))}`);
  mkdirSync(inRoot('.hermes/report'), { recursive: true });
  if (report) rmSync(inRoot(report.file), { force: true });
  const started = performance.now();
  const exitCode = await runVisibly(check.command);
  return { name, ...countOf(check, exitCode), ms: performance.now() - started, note: '' };
}

function runVisibly([script, ...rest]: Check['command']): Promise<number> {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', ASTRO_TELEMETRY_DISABLED: '1', CI: QUIET.CI };
  return new Promise((resolve) => {
    const child = spawn(pinnedNode, [inRoot(script), ...rest], {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: LONGEST_MS,
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function conclude(results: Result[]): void {
  console.log();
  for (const { name, passed, failed, ms, note } of results) {
    const mark = failed ? red('✗') : green('✓');
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    console.log(
      `  ${mark} ${name.padEnd(10)} ${counts}  ${dim(`${(ms / 1000).toFixed(1).padStart(6)} s`)}  ${yellow(note)}`,
    );
  }
  const sum = (key: keyof Count) => results.reduce((total, result) => total + result[key], 0);
  process.exitCode = sum('failed') ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}
