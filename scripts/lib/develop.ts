import { spawn } from 'node:child_process';
import { openLocal } from './platform.ts';
import { QUIET } from './run.mjs';
import { awaitAnswer } from './ask.ts';
import { onEnd } from './foreground.ts';
import { inRoot, pinnedNode, root } from './project.mjs';
import { printStores } from './stores.ts';

const SWEEP_EVERY_MS = 30_000;

/** Runs the development server with hot reload on this instance's data until Ctrl-C. */
export async function develop({ port, state }: { port: number; state: string }): Promise<void> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: QUIET.ASTRO_TELEMETRY_DISABLED, HERMES_STATE: state };
  const args = [inRoot('node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(port), '--host', '127.0.0.1'];
  const server = spawn(pinnedNode, args, { cwd: root, env, stdio: 'inherit' });
  server.on('exit', (code) => process.exit(code ?? 0));
  onEnd(async () => void server.kill('SIGTERM'));

  await awaitAnswer(port);
  const { DB, dispose } = await openLocal(state);
  await printStores(DB, port);
  await dispose();
  // The address at which the adapter's development server runs the Worker's scheduled handler.
  setInterval(() => void fetch(`http://127.0.0.1:${port}/cdn-cgi/local/scheduled`).catch(() => {}), SWEEP_EVERY_MS);
}
