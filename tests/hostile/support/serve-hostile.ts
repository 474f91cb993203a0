import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { build } from '../../../scripts/lib/build.ts';
import { ensureDevVars } from '../../../scripts/lib/dev-vars.ts';
import { migrate } from '../../../scripts/lib/migrate.ts';
import { openLocal } from '../../../scripts/lib/platform.ts';
import { freePort } from '../../../scripts/lib/port.ts';
import { inRoot } from '../../../scripts/lib/project.mjs';
import { prepareStores } from '../../../scripts/lib/seed.ts';
import { prepareStaff } from '../../../scripts/lib/seed-staff.ts';
import { serve } from '../../../scripts/lib/serve.ts';
import { wrapped } from '../../support/wrapped-worker.ts';
import { countWrites } from './writes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    port: number;
    /** Absolute folder of the served data. */
    state: string;
  }
}

/** Serves the built Worker with the demo stores, more stock than any test can buy, and a count of every write. */
export default async function serveHostile(project: TestProject): Promise<() => Promise<void>> {
  const state = inRoot('.hermes/hostile');
  rmSync(state, { recursive: true, force: true });
  mkdirSync(state, { recursive: true });
  ensureDevVars();
  await build();
  await migrate(state);
  await prepareStores(state);
  await prepareStaff(state);
  const platform = await openLocal(state);
  try {
    await platform.DB.prepare('update inventory set available = 1000000 where available > 0').run();
    await countWrites(platform.DB);
  } finally {
    await platform.dispose();
  }
  const log = createWriteStream(path.join(state, 'worker.log'));
  const served = await serve({
    ...{ port: await freePort(), state, direct: true, onLog: (line: string) => log.write(`${line}\n`) },
    wrap: (worker) => wrapped(worker, { file: 'tests/hostile/support/settled-worker.ts', name: 'settled' }),
  });
  project.provide('port', served.port);
  project.provide('state', state);
  return served.stop;
}
