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
import { prepareCustomers } from './lib/seed-customers.ts';
import { prepareStaff } from './lib/seed-staff.ts';
import { serveInForeground } from './lib/foreground.ts';

/* What `npm start`, `npm run dev` and `npm run reset` do once the packages are there. */

type Instance = ReturnType<typeof instance>;

const args = process.argv.slice(2);

try {
  const here = instance();
  if (args.includes('--reset')) await reset(here);
  else if (args.includes('--dev')) await dev(here);
  else await start(here);
} catch (error) {
  giveUp(error);
}

async function start(here: Instance) {
  await ensurePortIsFree(here.port);
  await prepare(here);
  await step('Worker', build);
  const served = await serveInForeground(here);
  await printStores(served.db, here.port);
  console.log(`  ${dim(`Requests are logged in ${served.log}. Ctrl-C ends it.`)}\n`);
}

async function dev(here: Instance) {
  await ensurePortIsFree(here.port);
  await prepare(here);
  await develop(here);
}

async function reset(here: Instance) {
  rmSync(here.state, { recursive: true, force: true });
  await prepare(here);
  console.log(`\n  The demo stores are as new. ${bold('npm start')} serves them.\n`);
}

async function prepare(here: Instance) {
  await step('Settings', ensureDevVars);
  await step('Database', () => migrate(here.state));
  await step('Demo stores', () => prepareStores(here.state));
  await step('Demo staff', () => prepareStaff(here.state));
  await step('Demo customers', () => prepareCustomers(here.state));
}
