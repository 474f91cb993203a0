import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtWorker, runWorkers, type WorkerOptions } from '../../scripts/lib/built-worker.ts';
import { databaseThrough, gatewayWorker } from '../../scripts/lib/database-gateway.ts';
import { migrate } from '../../scripts/lib/migrate.ts';
import { inRoot } from '../../scripts/lib/project.mjs';
import { wrapped } from '../support/wrapped-worker.ts';
import { openTwins } from '../support/twins.ts';
import { TRACE_PATH, type Trace } from './trace.ts';

/** The built Worker with both stores behind it, and everything that can be watched from outside. */
export type ServedTwins = {
  port: number;
  db: D1Database;
  media: R2Bucket;
  /** What was logged since it was last asked, a line each. */
  takeLog: () => string[];
  /** The kinds of statements that ran since it was last asked. */
  takeTrace: () => Promise<Trace>;
  /** What Cloudflare's cron trigger would run. */
  runScheduled: () => Promise<void>;
  stop: () => Promise<void>;
};

/** Changes the built Worker's files before it is served: how a lock is taken out. */
export type Rewrite = (file: string, code: string) => string;

const NAME = 'hermes';
const GATEWAY = 'gateway';
const TRACER = {
  file: 'tests/prove/tracing-worker.ts',
  name: 'tracing',
  imports: ['tests/prove/trace.ts', 'tests/support/traced.ts'],
};
/** For the signatures of what leaves the Worker and comes back. */
export const APP_SECRET = 'a secret that only the proof and its Worker know';

/** Serves the Worker in `dist/` with two empty stores, on any free port. */
export async function serveTwins(rewrite: Rewrite = (_file, code) => code): Promise<ServedTwins> {
  const state = mkdtempSync(path.join(tmpdir(), 'hermes-prove-'));
  cpSync(await emptyStores(), state, { recursive: true });
  const log: string[] = [];
  const { worker, beside } = builtWorker({ name: NAME, port: 0, vars: { APP_SECRET, APP_ENV: 'local' } });
  const modules = worker.modules.map((module) => ({ ...module, contents: rewrite(module.path, module.contents) }));
  const watched = wrapped({ ...worker, modules }, TRACER);
  const miniflare = await runWorkers([watched, gatewayBeside(worker), ...beside], state, (line) => log.push(line));
  const portOf = async (name: string) => Number((await miniflare.unsafeGetDirectURL(name)).port);
  const [port, gateway] = [await portOf(NAME), await portOf(GATEWAY)];
  const scheduled = (await miniflare.getWorker(NAME)) as unknown as Schedulable;
  return {
    port,
    db: databaseThrough((body) => post(gateway, body), 'DB'),
    media: (await miniflare.getR2Bucket('MEDIA', NAME)) as unknown as R2Bucket,
    takeLog: () => log.splice(0),
    takeTrace: async () => JSON.parse(await post(port, '', TRACE_PATH)) as Trace,
    async runScheduled() {
      const { outcome } = await scheduled.scheduled({ cron: '* * * * *', scheduledTime: new Date() });
      if (outcome !== 'ok') throw new Error(`The scheduled work ended with: ${outcome}`);
    },
    async stop() {
      await miniflare.dispose();
      rmSync(state, { recursive: true, force: true });
    },
  };
}

type Schedulable = { scheduled(event: { cron: string; scheduledTime: Date }): Promise<{ outcome: string }> };

function gatewayBeside({ d1Databases }: ReturnType<typeof builtWorker>['worker']): WorkerOptions {
  const script = gatewayWorker;
  const unsafeDirectSockets = [{ host: '127.0.0.1', port: 0 }];
  return { name: GATEWAY, modules: true, script, d1Databases, unsafeDirectSockets } as WorkerOptions;
}

let migrated: Promise<string> | undefined;

/** A folder with a migrated database and both stores opened, made once in a process. */
function emptyStores(): Promise<string> {
  migrated ??= (async () => {
    const state = inRoot('.hermes/prove/empty');
    rmSync(state, { recursive: true, force: true });
    await migrate(state);
    return state;
  })();
  return migrated;
}

/** Opens both stores where no request was answered yet. */
export const openBoth = ({ db }: ServedTwins): Promise<void> => openTwins(db);

function post(port: number, body: string, address = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, path: address, method: 'POST' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}
