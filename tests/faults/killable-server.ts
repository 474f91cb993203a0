import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { openLocal } from '../../scripts/lib/platform.ts';
import { freePort } from '../../scripts/lib/port.ts';
import { inRoot, pinnedNode, root } from '../../scripts/lib/project.mjs';
import { migrateFully, type Rig } from '../rig/rig.ts';
import { openRigStore, type RigStore } from '../rig/store.ts';

const STATE = inRoot('.hermes/rig-kills');
/** How long, in milliseconds, a server may take until it answers, on a machine that has other things to do. */
const PATIENCE = 5 * 60_000;

/** A server in a process group of its own, on data that outlives it. */
export type KillableServer = Pick<Rig, 'port'> & {
  start: () => Promise<void>;
  /** Ends all its processes at once, as a power cut would. */
  kill: () => Promise<void>;
  /** A copy of the database file as the kill left it, opened again. */
  autopsy: <T>(look: (database: DatabaseSync) => T | Promise<T>) => Promise<T>;
};

/** Prepares an empty instance with one store. Nothing is started yet. */
export async function killableServer(stock: Record<string, number | null>): Promise<{
  server: KillableServer;
  store: RigStore;
}> {
  rmSync(STATE, { recursive: true, force: true });
  mkdirSync(STATE, { recursive: true });
  const platform = await openLocal(STATE);
  await migrateFully(platform.DB);
  const store = await openRigStore(platform.DB, stock);
  await platform.dispose();

  const port = await freePort();
  let child: ChildProcess | undefined;
  const server: KillableServer = {
    port,
    async start() {
      const args = [inRoot('scripts/serve.ts'), '--direct', '--no-assets'];
      const env = { ...process.env, PORT: String(port), HERMES_STATE: STATE };
      child = spawn(pinnedNode, args, { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
      await ready(child);
    },
    async kill() {
      if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child!.once('exit', resolve));
      process.kill(-child.pid, 'SIGKILL');
      await gone;
      // The last of the group may outlive the first by a moment, and holds the port until then.
      while (await answers(port)) await after(10);
    },
    async autopsy(look) {
      const copy = `${STATE}-copy`;
      rmSync(copy, { recursive: true, force: true });
      cpSync(STATE, copy, { recursive: true });
      const [file] = globSync(`${copy}/v3/d1/**/*.sqlite`).filter((one) => !one.includes('metadata'));
      const database = new DatabaseSync(file!);
      try {
        return await look(database);
      } finally {
        database.close();
      }
    },
  };
  return { server, store };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The server did not start.')), PATIENCE);
    child.stdout!.on('data', (chunk) => {
      if (!String(chunk).includes('ready on')) return;
      clearTimeout(late);
      resolve();
    });
    child.on('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

async function answers(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(1000) });
    return true;
  } catch {
    return false;
  }
}
