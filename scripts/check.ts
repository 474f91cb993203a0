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
 * What `npm test` and `npm run check` (--quick) do once the packages are there: every check in turn (those of a group two
 * at a time), none of which stops the next, then a table and one line with the sums. `--only=unit,db` runs some of them.
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
  for (const group of inGroups(chosen)) results.push(...(await performAll(group, results)));
  conclude(results);
} catch (error) {
  giveUp(error);
}

/** Checks of one group that follow each other run together, every other check by itself. */
function inGroups(all: Check[]): Check[][] {
  return all.reduce<Check[][]>((groups, check) => {
    const last = groups.at(-1);
    if (check.group && check.group === last?.[0]?.group) last.push(check);
    else groups.push([check]);
    return groups;
  }, []);
}

/** Performs a group's checks, two at a time, in their order. */
async function performAll(group: Check[], before: Result[]): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = group.entries();
  const worker = async () => {
    for (const [place, check] of waiting) results[place] = await perform(check, before, group.length > 1);
  };
  await Promise.all([worker(), worker()]);
  return results;
}

/** @param aside whether others run beside it, so that what it prints is kept until it ends */
async function perform(check: Check, before: Result[], aside: boolean): Promise<Result> {
  const { name, needs, report } = check;
  if (before.some((other) => other.name === needs && other.failed)) {
    return { name, passed: 0, failed: 1, ms: 0, note: `not run: ${needs} failed` };
  }
  const title = `\n${bold(`── ${name}`)} ${dim(check.command.join(' '))}`;
  if (!aside) console.log(title);
  mkdirSync(inRoot('.hermes/report'), { recursive: true });
  if (report) rmSync(inRoot(report.file), { force: true });
  const started = performance.now();
  const { exitCode, output } = await run(check.command, aside);
  if (aside) console.log(`${title}\n${output.trimEnd()}`);
  return { name, ...countOf(check, exitCode), ms: performance.now() - started, note: '' };
}

/** @param quietly whether to keep what it prints instead of showing it at once */
function run([script, ...rest]: Check['command'], quietly: boolean): Promise<{ exitCode: number; output: string }> {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', ASTRO_TELEMETRY_DISABLED: '1', CI: QUIET.CI };
  return new Promise((resolve) => {
    const out = quietly ? 'pipe' : 'inherit';
    const child = spawn(pinnedNode, [inRoot(script), ...rest], {
      cwd: root,
      env,
      stdio: ['ignore', out, out],
      timeout: LONGEST_MS,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ exitCode: 1, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
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
