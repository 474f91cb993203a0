import { globSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

const COUNTS = 'hostile_writes';

/** Adds triggers to a migrated database that count each row written to each table; what is rolled back does not count. */
export async function countWrites(db: D1Database): Promise<void> {
  const { results } = await db
    .prepare(`select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`)
    .all<{ name: string }>();
  const tables = results.map(({ name }) => name).filter((name) => !/^(sqlite_|_cf_|d1_)/.test(name) && !isShadow(name));
  await db.batch([
    db.prepare(`create table ${COUNTS} (name text primary key, writes integer not null)`),
    ...tables.map((name) => db.prepare(`insert into ${COUNTS} values (?, 0)`).bind(name)),
    ...tables.flatMap((name) =>
      ['insert', 'update', 'delete'].map((change) =>
        db.prepare(
          `create trigger ${COUNTS}_${change}_${name} after ${change} on "${name}"
           begin update ${COUNTS} set writes = writes + 1 where name = '${name}'; end`,
        ),
      ),
    ),
  ]);
}

/** Where a full-text table keeps what it was given. */
const isShadow = (name: string) => /_(data|idx|content|docsize|config)$/.test(name);

export type Writes = Record<string, number>;

/** The served database, opened beside the Worker. */
export function openServed(state: string) {
  const [file, ...more] = globSync(`${state}/v3/d1/**/*.sqlite`).filter((name) => !name.includes('metadata'));
  if (!file || more.length) throw new Error('There is not one database.');
  const db = new DatabaseSync(file, { timeout: 5_000 });
  const counts = db.prepare(`select name, writes from ${COUNTS}`);
  return {
    db,
    /** Rows written so far, by table. */
    writes: (): Writes => Object.fromEntries(counts.all().map(({ name, writes }) => [String(name), Number(writes)])),
  };
}

/** The tables that were written to between two counts. */
export const writtenTo = (before: Writes, after: Writes): string[] =>
  Object.keys(after).filter((name) => after[name] !== before[name]);
