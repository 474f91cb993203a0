import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { V4WorkerOptionsShape } from 'miniflare';
import { unstable_getMiniflareWorkerOptions as workerOptionsOf } from 'wrangler';
import { devVars } from './dev-vars.ts';
import { Failure } from './log.mjs';
import { Miniflare, convertV4MiniflareOptions } from './miniflare.ts';
import { inRoot } from './project.mjs';

export type WorkerChoice = {
  /** The Worker's name inside Miniflare. */
  name: string;
  /** Port of its direct socket, 0 for any. */
  port: number;
  /** wrangler configuration of what is served; the built Worker's unless given. */
  config?: string;
  /** Serves `dist/client` before the Worker, as Cloudflare does. Off, to measure the Worker alone. */
  assets?: boolean;
  /** Variables on top of `.dev.vars`. */
  vars?: Record<string, string>;
};

/** Miniflare's description of one Worker. */
export type WorkerOptions = Extract<
  Parameters<typeof convertV4MiniflareOptions>[0],
  { workers: unknown[] }
>['workers'][number];

/**
 * A built Worker with its bindings, and the Workers that stand beside it.
 * @throws {Failure} when nothing was built
 */
export function builtWorker({
  name,
  port,
  config = inRoot('dist/server/wrangler.json'),
  assets = true,
  vars = {},
}: WorkerChoice) {
  if (!existsSync(config)) throw new Failure('There is no built Worker.', '`npm start` builds it.');
  const { workerOptions, main, externalWorkers } = workerOptionsOf(config);
  const { modulesRules: _rules, assets: assetOptions, bindings, ...options } = workerOptions as V4WorkerOptionsShape;
  const worker = {
    ...options,
    ...(assets && assetOptions && { assets: assetOptions }),
    ...modulesOf(path.resolve(path.dirname(config), main ?? 'entry.mjs')),
    name,
    bindings: { ...bindings, ...devVars(), ...vars },
    unsafeDirectSockets: [{ host: '127.0.0.1', port }],
  };
  return { worker, beside: externalWorkers };
}

/**
 * Runs Workers on an instance's data.
 * @param state absolute folder of the local D1 and R2 data
 * @param https whether Miniflare's own entry speaks TLS, with a certificate that nobody knows
 */
export async function runWorkers(
  workers: WorkerOptions[],
  state: string,
  onLog?: (line: string, level: string) => void,
  https = false,
): Promise<InstanceType<typeof Miniflare>> {
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      // Miniflare's own entry is on a port of its own choice; but for HTTPS it is left unused.
      host: '127.0.0.1',
      port: 0,
      https,
      cf: false,
      telemetry: { enabled: false },
      resourcePersistencePath: path.join(state, 'v3'),
      handleStructuredLogs: ({ message, level }) => onLog?.(message, level),
      workers,
    }),
  );
  await miniflare.ready;
  return miniflare;
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
