import { readFileSync, rmSync } from 'node:fs';
import { hole } from './hostile/hole.ts';
import { proxyTo } from './hostile/proxy.ts';
import { HOLE, isInstalled, referees, type Place, type Referee } from './hostile/referees.ts';
import { build } from './lib/build.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { giveUp, green, red, step, yellow } from './lib/log.mjs';
import { migrate } from './lib/migrate.ts';
import { freePort } from './lib/port.ts';
import { inRoot } from './lib/project.mjs';
import { runTool } from './lib/run.mjs';
import { prepareStores } from './lib/seed.ts';
import { serve } from './lib/serve.ts';

/*
 * Sends the built Worker what nobody should. What CI does, or with --long twenty times as much, and then what sqlmap and
 * wapiti have to say, each after it has found a hole that was planted for it. HOSTILE_SEED makes a run happen again.
 */

const LONG_TIMES = 20;
const STORE = 'http://electronics.localhost';
const long = process.argv.includes('--long');
const only = process.argv.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);

try {
  if (!only) await fuzz();
  if (long) for (const referee of referees) if (!only || only === referee.name) await ask(referee);
} catch (error) {
  giveUp(error);
}

async function fuzz(): Promise<void> {
  if (long) process.env['HOSTILE_TIMES'] ??= String(LONG_TIMES);
  await runTool('vitest/vitest.mjs', ['run', '--config', 'vitest.hostile.config.ts'], {});
  const counts = readFileSync(inRoot('.hermes/hostile/tried.txt'), 'utf8').trim().split('\n').map(Number);
  console.log(`  ${green('✓')} ${counts.reduce((sum, count) => sum + count, 0)} requests were tried`);
}

async function ask(referee: Referee): Promise<void> {
  if (!(await isInstalled(referee))) {
    console.log(`  ${yellow('–')} ${referee.name} is not installed: apt-get install ${referee.install}`);
    return;
  }
  await step(`${referee.name} sees ${HOLE.what}`, async () => {
    const seen = await withPlace('http://hole.localhost', hole, (place) => referee.look(HOLE, place));
    if (!seen.length) throw new Error(`${referee.name} does not see it: what it says of the store is worth nothing.`);
    return `${seen.length} findings`;
  });
  await withPlace(STORE, serveStore, async (place) => {
    for (const target of referee.targets) {
      const found = await referee.look(target, place);
      console.log(
        `  ${found.length ? red('✗') : green('✓')} ${referee.name} at ${target.what}: ${found.length} findings`,
      );
      for (const line of found) console.log(`      ${line}`);
      if (found.length) process.exitCode = 1;
    }
  });
}

async function withPlace<T>(
  origin: string,
  start: (port: number) => Promise<{ stop: () => unknown }>,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const [port, proxyPort] = [await freePort(), await freePort()];
  const served = await start(port);
  const proxy = await proxyTo(port, proxyPort);
  try {
    return await work({ origin, proxy: `http://127.0.0.1:${proxyPort}` });
  } finally {
    proxy.stop();
    await served.stop();
  }
}

async function serveStore(port: number) {
  const state = inRoot('.hermes/referees');
  rmSync(state, { recursive: true, force: true });
  ensureDevVars();
  await build();
  await migrate(state);
  await prepareStores(state);
  return serve({ port, state, direct: true });
}
