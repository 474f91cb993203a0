import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  getPlatformProxy,
  unstable_getMiniflareWorkerOptions as workerOptionsOf,
  unstable_readConfig as readConfig,
} from 'wrangler';
import { databaseThrough, gatewayWorker } from './database-gateway.ts';
import { Failure } from './log.mjs';
import { Miniflare, convertV4MiniflareOptions } from './miniflare.ts';
import { inRoot, instance } from './project.mjs';

export type Platform = {
  DB: D1Database;
  MEDIA: R2Bucket;
  dispose: () => Promise<void>;
};

/**
 * The local database and bucket, for a script outside the Worker: the same data that `npm start` serves.
 * @param state absolute folder of the data; that of HERMES_STATE unless given
 */
export async function openLocal(state: string = instance().state): Promise<Platform> {
  const { d1Databases, r2Buckets } = workerOptionsOf(inRoot('wrangler.toml')).workerOptions;
  const options = {
    cf: false,
    telemetry: { enabled: false },
    resourcePersistencePath: path.join(state, 'v3'),
    workers: [{ name: GATEWAY, modules: true, script: gatewayWorker, d1Databases, r2Buckets }],
  };
  const miniflare = new Miniflare(convertV4MiniflareOptions(options as V4Options));
  const post = async (body: string) =>
    (await miniflare.dispatchFetch('http://gateway/', { method: 'POST', body })).text();
  return {
    DB: databaseThrough(post, 'DB'),
    MEDIA: (await miniflare.getR2Bucket('MEDIA', GATEWAY)) as unknown as R2Bucket,
    dispose: () => miniflare.dispose(),
  };
}

const GATEWAY = 'gateway';
type V4Options = Parameters<typeof convertV4MiniflareOptions>[0];

/**
 * The database and bucket on Cloudflare that wrangler.toml names.
 * @throws {Failure} when Cloudflare does not let us in
 */
export async function openRemote(): Promise<Platform> {
  try {
    const { env, dispose } = await getPlatformProxy<Platform>({ configPath: remoteConfig(), persist: false });
    return { DB: env.DB, MEDIA: env.MEDIA, dispose };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `Cloudflare does not let us in: ${why}`,
      'Sign in with `npx wrangler login` or set CLOUDFLARE_API_TOKEN; docs/D1_SETUP.md tells what wrangler.toml needs.',
    );
  }
}

/** Opens what the command line asks for: Cloudflare with `--remote`, else this machine. */
export const openPlatform = (args: string[]): Promise<Platform> =>
  args.includes('--remote') ? openRemote() : openLocal();

type Binding = { migrations_dir?: string; preview_database_id?: string; [setting: string]: unknown };

/** wrangler.toml with every binding marked as remote: wrangler knows no other way to say so. */
function remoteConfig(): string {
  const { name, compatibility_date, d1_databases, r2_buckets } = readConfig({ config: inRoot('wrangler.toml') });
  const file = inRoot('.hermes/remote.wrangler.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    JSON.stringify({
      name,
      compatibility_date,
      d1_databases: d1_databases.map(({ migrations_dir: _dir, preview_database_id: _local, ...database }: Binding) => ({
        ...database,
        remote: true,
      })),
      r2_buckets: r2_buckets.map((bucket: Binding) => ({ ...bucket, remote: true })),
    }),
  );
  return file;
}
