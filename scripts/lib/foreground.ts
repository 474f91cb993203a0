import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { red } from './log.mjs';
import { root } from './project.mjs';
import { serve, type ServeOptions } from './serve.ts';

const SWEEP_EVERY_MS = 30_000;

/**
 * Serves until Ctrl-C, SIGTERM or the end of the parent process, and runs the Worker's scheduled work meanwhile. Request
 * lines go to a file in the state folder; errors are shown as well.
 */
export async function serveInForeground(options: ServeOptions) {
  mkdirSync(options.state, { recursive: true });
  const file = path.join(options.state, 'worker.log');
  const log = createWriteStream(file, { flags: 'a' });
  const onLog = (line: string, level: string) => {
    log.write(`${line}\n`);
    if (level === 'error') console.error(`  ${red('✗')} ${line}`);
  };
  const served = await serve({ ...options, onLog });
  const sweeping = setInterval(() => void sweep(served.runScheduled, onLog), SWEEP_EVERY_MS);
  onEnd(async () => {
    clearInterval(sweeping);
    await served.stop();
  });
  return { ...served, log: path.relative(root, file) };
}

/** Runs `stop` once and ends the process, when it is asked to end or its parent is gone. */
export function onEnd(stop: () => Promise<void>) {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await stop();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
}

async function sweep(runScheduled: () => Promise<void>, onLog: (line: string, level: string) => void) {
  try {
    await runScheduled();
  } catch (error) {
    onLog(`The scheduled work failed: ${String(error)}`, 'error');
  }
}
