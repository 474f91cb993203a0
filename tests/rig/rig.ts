import { mkdirSync, rmSync } from 'node:fs';
import { builtWorker, runWorkers } from '../../scripts/lib/built-worker.ts';
import { databaseThrough, gatewayWorker } from '../../scripts/lib/database-gateway.ts';
import { ensureDevVars } from '../../scripts/lib/dev-vars.ts';
import { inRoot } from '../../scripts/lib/project.mjs';
import { wrapped } from '../support/wrapped-worker.ts';
import { openGate, TASK, type Gate, type Message } from './gate.ts';
import { migrations } from './migrations.ts';

export const SECRET = 'the secret of a rig, long enough to sign with';

/** The built Worker with a gate before its database, an empty database and a copy of it, and a way round the gate. */
export type Rig = {
  port: number;
  /** Decides for every gated round trip from now on. */
  gate: Gate;
  /** The database and its copy, round the gate. */
  db: D1Database;
  replica: D1Database;
  /** What the Worker logged as errors. */
  errors: string[];
  /** Runs the scheduled work as if it were `now`; behind the gate when it is given a task. */
  runScheduled: (now: number, task?: string) => Promise<void>;
  stop: () => Promise<void>;
};

type Schedulable = { scheduled(event: { cron: string; scheduledTime: Date }): Promise<{ outcome: string }> };

/**
 * Starts a rig.
 * @param name tells its state folder from others'
 * @param vars variables of the Worker on top of those of local development
 */
export async function startRig(name: string, vars: Record<string, string> = {}): Promise<Rig> {
  const state = inRoot(`.hermes/rig-${name}`);
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  ensureDevVars();
  const { worker } = builtWorker({
    ...{ name: 'hermes', port: 0, assets: false },
    vars: { APP_SECRET: SECRET, ...vars },
  });
  const d1Databases = { ...(worker.d1Databases as Record<string, string>), REPLICA: 'replica' };
  const decide = async (request: { json: () => Promise<unknown> }) =>
    Response.json((await answer(rig.gate, (await request.json()) as Message)) ?? null);
  const gated = { file: 'tests/rig/gated-worker.ts', name: 'gated', imports: ['tests/rig/gate.ts'] };
  const sockets = [{ host: '127.0.0.1', port: 0 }];
  const errors: string[] = [];
  const miniflare = await runWorkers(
    [
      { ...wrapped(worker, gated), d1Databases, serviceBindings: { GATE: decide as never } },
      { name: 'gateway', modules: true, script: gatewayWorker, d1Databases, unsafeDirectSockets: sockets },
    ],
    state,
    (line) => line.includes('"error"') && errors.push(line),
  );
  const portOf = async (which: string) => Number((await miniflare.unsafeGetDirectURL(which)).port);
  const gateway = await portOf('gateway');
  const post = async (body: string) => (await fetch(`http://127.0.0.1:${gateway}/`, { method: 'POST', body })).text();
  const scheduled = (await miniflare.getWorker('hermes')) as unknown as Schedulable;
  const rig: Rig = {
    port: await portOf('hermes'),
    gate: openGate,
    db: databaseThrough(post, 'DB'),
    replica: databaseThrough(post, 'REPLICA'),
    errors,
    async runScheduled(now, task) {
      const event = { cron: task ? `${TASK} ${task}` : '* * * * *', scheduledTime: new Date(now) };
      const { outcome } = await scheduled.scheduled(event);
      if (outcome !== 'ok') throw new Error(`The scheduled work ended with: ${outcome}`);
    },
    stop: () => miniflare.dispose(),
  };
  for (const database of [rig.db, rig.replica]) await migrateFully(database);
  return rig;
}

async function answer(gate: Gate, message: Message) {
  if (message.kind === 'trip') return gate.trip(message);
  return message.kind === 'ended' ? gate.ended?.(message) : gate.done?.(message);
}

/** Applies every migration to an empty database. */
export async function migrateFully(database: D1Database) {
  for (const { statements } of migrations()) await database.batch(statements.map((sql) => database.prepare(sql)));
}
