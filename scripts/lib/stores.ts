import { listSites } from '#db/platform.ts';
import { demoCustomer } from '#db/seeds/demo-customers.ts';
import { DEMO_PASSWORD, demoSignIn } from '#db/seeds/demo-staff.ts';
import { paths } from '#lib/paths.ts';
import { ask } from './ask.ts';
import { bold, dim, green, seconds, yellow } from './log.mjs';

/** Asks every store for its home page and prints its address once it answers, then that of the directory. */
export async function printStores(db: D1Database, port: number): Promise<void> {
  console.log();
  for (const { name, hosts } of await listSites(db)) {
    if (hosts[0]) await printAnswer(name, hosts[0], port);
    const signIn = hosts[0] && demoSignIn(hosts[0]);
    if (signIn) console.log(`    ${dim(`Staff: /admin as ${signIn}`)}`);
    const customer = hosts[0] && demoCustomer(hosts[0]);
    if (customer) console.log(`    ${dim(`Customer: ${paths.account.signIn()} as ${customer}`)}`);
  }
  await printAnswer('All stores', 'localhost', port);
  console.log(`\n  ${dim(`The password of all demo people: ${DEMO_PASSWORD}`)}`);
  console.log();
}

async function printAnswer(name: string, host: string, port: number) {
  const started = performance.now();
  const status = await ask({ port, host });
  const mark = status < 400 ? green('✓') : yellow(String(status));
  console.log(`  ${mark} ${name.padEnd(12)} ${bold(`http://${host}:${port}`)}  ${seconds(started)}`);
}
