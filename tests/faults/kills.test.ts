import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { devVars, ensureDevVars } from '../../scripts/lib/dev-vars.ts';
import { seeded } from '../rig/random.ts';
import { brokenRulesBy } from '../rig/books.ts';
import { effort } from '../rig/effort.ts';
import type { RigStore } from '../rig/store.ts';
import { killableServer } from './killable-server.ts';
import { shop, type Acknowledged } from './steadfast-shopper.ts';

const { first, kills } = effort();
const SHOPPERS = 6;
/** Between a start and the next kill, in milliseconds. */
const SHORTEST = 150;
const LONGEST = 1500;

it(`loses nothing that was acknowledged, and does nothing twice, in ${kills} kills under load`, async () => {
  ensureDevVars();
  const { server, store } = await killableServer({ black: 1_000_000 });
  const told: Acknowledged = { placed: new Set(), paid: new Set(), tries: 0 };
  const choose = seeded(first | 1);
  let isOver = false;
  await server.start();
  const secret = devVars()['APP_SECRET']!;
  const shopping = Array.from({ length: SHOPPERS }, () =>
    shop({ port: server.port, store, told, secret, isOver: () => isOver }),
  );
  const failed = Promise.all(shopping);
  try {
    for (let nth = 1; nth <= kills; nth += 1) {
      const wait = SHORTEST + choose(new Array<number>(LONGEST - SHORTEST).fill(0));
      await Promise.race([after(wait), failed]);
      await server.kill();
      const { placed, paid } = { placed: [...told.placed], paid: [...told.paid] };
      const wrong = await server.autopsy((database) => lookInto(database, store, placed, paid));
      expect(wrong, `kill ${nth}, ${wait} ms after the start, with seed ${first}`).toEqual([]);
      await server.start();
    }
    isOver = true;
    await failed;
    await server.kill();
    const paid = [...told.paid];
    expect(await server.autopsy((database) => lookInto(database, store, paid, paid))).toEqual([]);
    expect(await server.autopsy((database) => count(database, store))).toBe(paid.length);
    expect(paid.length).toBeGreaterThan(kills);
    console.log(`  ${kills} kills, ${paid.length} orders paid in ${told.tries} requests, none lost`);
  } finally {
    isOver = true;
    await server.kill();
  }
});

async function lookInto(
  database: DatabaseSync,
  store: RigStore,
  placed: readonly string[],
  paid: readonly string[],
): Promise<string[]> {
  const ask = (sql: string, siteId: string) => database.prepare(sql).all(siteId);
  const payments = ask('select reference, state from payments where site_id = ?', store.id) as {
    reference: string;
    state: string;
  }[];
  const states = new Map(payments.map(({ reference, state }) => [reference, state]));
  return [
    ...(database.prepare('pragma integrity_check').all() as { integrity_check: string }[])
      .filter((row) => row.integrity_check !== 'ok')
      .map((row) => `integrity: ${row.integrity_check}`),
    ...database
      .prepare('pragma foreign_key_check')
      .all()
      .map((row) => `foreign key: ${JSON.stringify(row)}`),
    ...(await brokenRulesBy(ask, store)),
    ...placed.filter((reference) => !states.has(reference)).map((reference) => `placed and lost: ${reference}`),
    ...paid.filter((reference) => states.get(reference) !== 'paid').map((reference) => `paid and lost: ${reference}`),
  ];
}

const count = (database: DatabaseSync, { id }: RigStore): number =>
  (database.prepare('select count(*) n from orders where site_id = ?').get(id) as { n: number }).n;
