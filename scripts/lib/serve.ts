import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler';
import { devVars } from './dev-vars.ts';
import { edge } from './edge.ts';
import { Failure } from './log.mjs';
import { Miniflare, convertV4MiniflareOptions } from './miniflare.ts';
import { inRoot } from './project.mjs';

export type ServeOptions = {
  port: number;
  /** Absolute folder of the local D1 and R2 data. */
  state: string;
  /** wrangler configuration of what is served; the built Worker's unless given. */
  config?: string;
  /** Serves `dist/client` before the Worker, as Cloudflare does. Off, to measure the Worker alone. */
  assets?: boolean;
  /** Leaves out the edge in front, to measure the Worker alone. */
  direct?: boolean;
  /** Variables on top of `.dev.vars`. */
  vars?: Record<string, string>;
  onLog?: (line: string, level: string) => void;
};

export type Served = {
  port: number;
  db: D1Database;
  /** What Cloudflare's cron trigger would run. */
  runScheduled: () => Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Serves a built Worker on loopback. No proxy of Miniflare's stands between, so hosts and headers arrive as they were sent.
 * @throws {Failure} when nothing was built
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const miniflare = new Miniflare(convertV4MiniflareOptions(miniflareOptions(options)));
  await miniflare.ready;
  const worker = (await miniflare.getWorker(NAME)) as unknown as Fetcher;
  const runScheduled = async () => {
    const { outcome } = await worker.scheduled({ cron: '* * * * *', scheduledTime: new Date() });
    if (outcome !== 'ok') throw new Error(`The scheduled work ended with: ${outcome}`);
  };
  const { port: target } = await miniflare.unsafeGetDirectURL(NAME);
  const { port } = options;
  const front = options.direct ? undefined : await edge({ port, target: Number(target), runScheduled });
  return {
    port,
    db: (await miniflare.getD1Database('DB', NAME)) as unknown as D1Database,
    runScheduled,
    async stop() {
      front?.stop();
      await miniflare.dispose();
    },
  };
}

const NAME = 'hermes';

type Options = Parameters<typeof convertV4MiniflareOptions>[0];

function miniflareOptions(options: ServeOptions): Options {
  const {
    port,
    state,
    config = inRoot('dist/server/wrangler.json'),
    assets = true,
    direct,
    vars = {},
    onLog,
  } = options;
  if (!existsSync(config)) throw new Failure('There is no built Worker.', '`npm start` builds it.');
  const { workerOptions, main, externalWorkers } = workerOptionsOf(config);
  const { modulesRules: _rules, assets: assetOptions, bindings, ...worker } = workerOptions;
  return {
    // Miniflare's own entry is left unused, on a port of its own choice.
    host: '127.0.0.1',
    port: 0,
    cf: false,
    telemetry: { enabled: false },
    resourcePersistencePath: path.join(state, 'v3'),
    handleStructuredLogs: ({ message, level }) => onLog?.(message, level),
    workers: [
      {
        ...worker,
        ...(assets && assetOptions && { assets: assetOptions }),
        ...modulesOf(path.resolve(path.dirname(config), main ?? 'entry.mjs')),
        name: NAME,
        bindings: { ...bindings, ...devVars(), ...vars },
        unsafeDirectSockets: [{ host: '127.0.0.1', port: direct ? port : 0 }],
      },
      ...externalWorkers,
    ],
  };
}

function modulesOf(main: string) {
  const folder = path.dirname(main);
  const others = globSync('**/*.{js,mjs}', { cwd: folder }).map((file) => path.join(folder, file));
  const files = [main, ...others.filter((file) => file !== main && !file.includes('.prerender'))];
  const modules = files.map((file) => ({
    type: 'ESModule' as const,
    path: file,
    contents: readFileSync(file, 'utf8'),
  }));
  return { modules, modulesRoot: folder };
}
