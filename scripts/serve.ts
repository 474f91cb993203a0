import { rmSync } from 'node:fs';
import { build } from './lib/build.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { serveInForeground } from './lib/foreground.ts';
import { Failure, giveUp } from './lib/log.mjs';
import { migrate } from './lib/migrate.ts';
import { instance } from './lib/project.mjs';
import { prepareStores } from './lib/seed.ts';
import { prepareStaff } from './lib/seed-staff.ts';

/*
 * Serves the built Worker on PORT with the data in HERMES_STATE, and nothing else.
 *   --fresh      first builds what changed and begins with new demo stores: what the browser tests start
 *   --direct     leaves out the edge in front of the Worker, to measure it alone
 *   --no-assets  leaves out the static files
 */
const args = process.argv.slice(2);

try {
  const here = instance();
  if (args.includes('--fresh')) await begin(here.state);
  const { port } = await serveInForeground({
    ...here,
    direct: args.includes('--direct'),
    assets: !args.includes('--no-assets'),
  });
  console.log(`ready on http://localhost:${port}`);
} catch (error) {
  giveUp(error);
}

async function begin(state: string): Promise<void> {
  if (!process.env['HERMES_STATE']) throw new Failure('--fresh wipes a state folder: name it with HERMES_STATE.');
  rmSync(state, { recursive: true, force: true });
  ensureDevVars();
  await build();
  await migrate(state);
  await prepareStores(state);
  await prepareStaff(state);
}
