import { globSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { getTableName } from 'drizzle-orm';
import { tableNames } from '#db/site-db.ts';
import { inRoot } from '../../scripts/lib/project.mjs';
import { flawsOf, keepsToItsStore, tenantTableShape } from '../support/schema-rules.ts';
import { tableOf } from '../support/twin-rows.ts';
import type { TriedMutant } from '#features/proof/proof.ts';

/** A statement of the migrated database in which one key does without the store. */
type SchemaMutant = { nth: number; table: string; key: string; sql: string };

type Weakening = { pattern: RegExp; without: (found: RegExpExecArray) => string };

/** Every place where a definition ties a row to its store, and what is left without. */
const weakenings: Weakening[] = [
  { pattern: /PRIMARY KEY\(`site_id`, `id`\)/g, without: () => 'PRIMARY KEY(`id`)' },
  { pattern: /`site_id` text NOT NULL/g, without: () => '`site_id` text' },
  { pattern: /,\s*FOREIGN KEY \(`site_id`\) REFERENCES `sites`\(`id`\)[^,\n]*/g, without: () => '' },
  {
    pattern: /FOREIGN KEY \(`site_id`,(`\w+`)\) REFERENCES (`\w+`)\(`site_id`,(`\w+`)\)/g,
    without: ([, from, table, onto]) => `FOREIGN KEY (${from}) REFERENCES ${table}(${onto})`,
  },
  {
    pattern: /CREATE UNIQUE INDEX (`\w+`) ON (`\w+`) \(`site_id`,/g,
    without: ([, name, table]) => `CREATE UNIQUE INDEX ${name} ON ${table} (`,
  },
  { pattern: /ON DELETE no action/g, without: () => 'ON DELETE cascade' },
  { pattern: /VALUES \((?:new|old)\.site_id/g, without: () => "VALUES ('any-store'" },
  { pattern: /(?:`?\w+`?\.)?`?site_id`? = (?:new|old)\.site_id/g, without: () => '1 = 1' },
];

const tables = new Set(tableNames.map((name) => getTableName(tableOf(name))));

/** Takes the store out of every key and trigger in turn, and asks the rules of the schema tests what they say. */
export async function trySchemaMutants(): Promise<TriedMutant[]> {
  const statements = statementsOf(migrated());
  const tried: TriedMutant[] = [];
  for (const mutant of statements.flatMap(mutantsOf)) {
    const copy = new DatabaseSync(':memory:');
    statements.forEach((sql, nth) => copy.exec(nth === mutant.nth ? mutant.sql : sql));
    const [flaw] = await flawsIn(copy, mutant.table);
    copy.close();
    tried.push({ suite: 'schema', name: mutant.key, at: mutant.table, reached: true, noticedBy: flaw ?? null });
  }
  return tried;
}

/** What the rules find in a database, in the keys of this table and in all triggers. */
async function flawsIn(db: DatabaseSync, table: string): Promise<string[]> {
  const query = async <T>(sql: string, ...params: unknown[]) => db.prepare(sql).all(...(params as string[])) as T[];
  const triggers = await query<{ name: string; sql: string }>(
    `select name, sql from sqlite_schema where type = 'trigger'`,
  );
  const loose = triggers.filter(({ sql }) => !keepsToItsStore(sql)).map(({ name }) => `${name} leaves its store`);
  return [...(tables.has(table) ? flawsOf(await tenantTableShape(query, table)) : []), ...loose];
}

function mutantsOf(sql: string, nth: number): SchemaMutant[] {
  const table = /^\s*CREATE (?:TABLE|UNIQUE INDEX `\w+` ON|TRIGGER [^]*? ON) `(\w+)`/.exec(sql)?.[1];
  if (!table || (!tables.has(table) && !/TRIGGER/.test(sql))) return [];
  return weakenings.flatMap(({ pattern, without }) =>
    [...sql.matchAll(pattern)].map((found) => ({
      ...{ nth, table },
      key: `${found[0].replace(/\s+/g, ' ').slice(0, 120)}`,
      sql: sql.slice(0, found.index) + without(found) + sql.slice(found.index + found[0].length),
    })),
  );
}

/** A database after all migrations. */
function migrated(): DatabaseSync {
  const db = new DatabaseSync(':memory:');
  for (const file of globSync('db/migrations/*.sql', { cwd: inRoot('.') }).toSorted()) {
    for (const sql of readFileSync(inRoot(file), 'utf8').split('--> statement-breakpoint')) db.exec(sql);
  }
  return db;
}

/** What makes a database as this one is now: tables, then their indexes and triggers. Virtual tables have no keys. */
function statementsOf(db: DatabaseSync): string[] {
  const rows = db.prepare(
    `select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' and sql not like 'create virtual%'
     and name not in (select name from pragma_table_list where type = 'shadow')
     order by type <> 'table', rowid`,
  );
  return (rows.all() as { sql: string }[]).map(({ sql }) => sql);
}
