import { rmSync } from 'node:fs';
import { build } from './lib/build.ts';
import { ensureDevVars } from './lib/dev-vars.ts';
import { develop } from './lib/develop.ts';
import { bold, dim, giveUp, step } from './lib/log.mjs';
import { migrate } from './lib/migrate.ts';
import { ensurePortIsFree } from './lib/port.ts';
import { instance } from './lib/project.mjs';
import { printStores } from './lib/stores.ts';
import { prepareStores } from './lib/seed.ts';
import { serveInForeground } from './lib/foreground.ts';

/* What `npm start`, `npm run dev` and `npm run reset` do once the packages are there. */

const args = process.argv.slice(2);
const here = instance();

try {
  if (args.includes('--reset')) await reset();
  else if (args.includes('--dev')) await dev();
  else await start();
} catch (error) {
  giveUp(error);
}

async function start() {
  await ensurePortIsFree(here.port);
  await prepare();
  await step('Worker', build);
  const served = await serveInForeground(here);
  await printStores(served.db, here.port);
  console.log(`  ${dim(`Requests are logged in ${served.log}. Ctrl-C ends it.`)}\n`);
}

async function dev() {
  await ensurePortIsFree(here.port);
  await prepare();
  await develop(here);
}

async function reset() {
  rmSync(here.state, { recursive: true, force: true });
  await prepare();
  console.log(`\n  The demo stores are as new. ${bold('npm start')} serves them.\n`);
}

async function prepare() {
  await step('Settings', ensureDevVars);
  await step('Database', () => migrate(here.state));
  await step('Demo stores', () => prepareStores(here.state));
}
