import { createHash } from 'node:crypto';
import { hashPassword } from '#lib/password.ts';
import { roles } from '../../prove/roles.ts';
import { fill } from '../../prove/world.ts';
import type { Browser } from '../../rig/browser.ts';
import type { Rig } from '../../rig/rig.ts';
import { OLD_PASSWORD } from '../../rig/staff.ts';
import { MINUTE } from '../../rig/store.ts';
import { openTwins, rowsIn, twinA } from '../../support/twins.ts';

/** Who calls: somebody of the proof's two stores. */
export const CALLERS = ['owner', 'customer', 'shopper', 'visitor'] as const;
export type Caller = (typeof CALLERS)[number];

/** All rows of the first store by table, each column under its name. */
export type Rows = Awaited<ReturnType<typeof rowsIn>>;

/** A store that has something of everything, and can be had again as it was. */
export type World = {
  rig: Rig;
  /** As it was at first, with everybody signed in. */
  refill: () => Promise<void>;
  rows: () => Promise<Rows>;
  browser: (caller: Caller) => Browser;
};

export async function openWorld(rig: Rig): Promise<World> {
  await openTwins(rig.db);
  // The clock stands still for as long as a session lives: what differs between two runs is chance.
  const now = Date.now();
  const known = roles();
  const stores = { db: rig.db, media: undefined as never };
  await fill(stores);
  const passwords = await hashPassword(OLD_PASSWORD);
  const platform = await platformRows(rig.db);
  return {
    rig,
    async refill() {
      await rig.db.batch(BESIDE_STORES.map((table) => rig.db.prepare(`delete from ${table}`)));
      await rig.db.batch(platform['accounts']!.flatMap((account) => asItWas(rig.db, account)));
      await fill(stores);
      await rig.db.batch([
        ...['accounts', 'customer_accounts'].map((table) =>
          rig.db.prepare(`update ${table} set password_hash = ?`).bind(passwords),
        ),
        // As long as they may be, and the same each time.
        rig.db
          .prepare('update staff_sessions set confirmed_at = ?, last_seen_at = ?, expires_at = ?')
          .bind(now - MINUTE, now - MINUTE, now + 60 * MINUTE),
        // Figures of the twins that no form takes back.
        rig.db.prepare(`update products set tax_class = 'standard'`),
        rig.db.prepare('update variants set weight_grams = 100'),
      ]);
    },
    rows: async () => ({ ...(await rowsIn(rig.db, twinA)), ...(await platformRows(rig.db)) }),
    browser(caller) {
      const cookies = known.find(({ name }) => name === caller)!.cookies;
      return { host: twinA.host, port: rig.port, cookies: new Map(Object.entries(cookies)), now };
    },
  };
}

/** What a store's people have that is no store's. */
const BESIDE_STORES = ['recovery_codes', 'password_resets', 'sign_in_attempts'];

async function platformRows(db: D1Database): Promise<Rows> {
  const tables = ['accounts', ...BESIDE_STORES];
  const found = await db.batch<Rows[string][number]>(tables.map((table) => db.prepare(`select * from ${table}`)));
  return Object.fromEntries(tables.map((table, i) => [table, found[i]!.results]));
}

function asItWas(db: D1Database, account: Rows[string][number]): D1PreparedStatement[] {
  const columns = Object.keys(account);
  const set = `update accounts set ${columns.map((column) => `${column} = ?`).join(', ')} where id = ?`;
  return [db.prepare(set).bind(...Object.values(account), account['id'])];
}

/** Tables that remember tries, whether or not they came to anything. */
const TRIES = /_tries$|_attempts$|_challenges$/;
/** What the scheduled work does anew, whenever it is told of a change: it is failed by paths of its own. */
const DERIVED = /^(index_queue$|listing_|catalogue_by_|product_(cards|list|text)$|search_)/;
/** What of a letter the next delivery puts right. */
const DELIVERY = /^outbox\.(state|attempts|next_attempt_at|last_error|sent_at|subject|body_)/;

/** The columns whose values are chance: those that differ between two runs of the same. */
export function chances(one: Rows, other: Rows): Set<string> {
  const found = new Set<string>();
  for (const [table, rows] of Object.entries(one)) {
    const columns = Object.keys(rows[0] ?? other[table]?.[0] ?? {});
    for (const column of columns) {
      const values = (of: Rows) => JSON.stringify((of[table] ?? []).map((row) => JSON.stringify(row[column])).sort());
      if (values(one) !== values(other)) found.add(`${table}.${column}`);
    }
  }
  return found;
}

/** A hash of each table, chance aside, whatever the order of its rows; of all tables but those that are left for later. */
export function prints(
  rows: Rows,
  chance: ReadonlySet<string> = new Set(),
  later: ReadonlySet<string> = new Set(),
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([table]) => !/^audit_/.test(table) && !TRIES.test(table) && !DERIVED.test(table) && !later.has(table))
      .map(([table, all]) => {
        const masked = all.map((row) =>
          JSON.stringify(
            Object.entries(row).filter(([column]) => {
              const name = `${table}.${column}`;
              return !chance.has(name) && !DELIVERY.test(name);
            }),
          ),
        );
        return [table, createHash('sha256').update(masked.sort().join()).digest('hex')];
      }),
  );
}

/** What is remembered of tries. */
export const triesIn = (rows: Rows): string =>
  JSON.stringify(Object.entries(rows).filter(([table]) => TRIES.test(table)));

/** The tables in which two states differ. */
export const differing = (one: Record<string, string>, other: Record<string, string>): string[] =>
  Object.keys(one).filter((table) => one[table] !== other[table]);
