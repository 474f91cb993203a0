import { DatabaseSync } from 'node:sqlite';
import type { Migration } from '../rig/migrations.ts';

/** An empty database as D1 has it: foreign keys are always checked. */
export function emptyDatabase(): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec('pragma foreign_keys = on');
  return database;
}

/** Runs a migration as wrangler does: as one transaction, in which a failure undoes everything. */
export function apply(database: DatabaseSync, { statements }: Pick<Migration, 'statements'>): void {
  database.exec('begin');
  try {
    for (const statement of statements) database.exec(statement);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

/** The tables that hold data: those of the full-text search are made of others. */
export function tablesIn(database: DatabaseSync): string[] {
  const made = database
    .prepare(`select name, sql from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid`)
    .all() as { name: string; sql: string }[];
  const virtual = made.filter(({ sql }) => /^create virtual/i.test(sql)).map(({ name }) => name);
  return made
    .map(({ name }) => name)
    .filter((name) => !virtual.some((table) => name === table || name.startsWith(`${table}_`)));
}

export type Column = { name: string; type: string; notnull: number; pk: number };

export const columnsOf = (database: DatabaseSync, table: string): Column[] =>
  database.prepare(`select name, type, "notnull", pk from pragma_table_info(?)`).all(table) as Column[];

/** Every row of these columns, as text, in an order of its own. */
export function rowsOf(database: DatabaseSync, table: string, columns: string[]): string[] {
  const list = columns.map((column) => `"${column}"`).join(', ');
  return database
    .prepare(`select ${list} from "${table}"`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort();
}

/** Everything in a database: what it is made of, and every row. */
export function contentsOf(database: DatabaseSync): Record<string, unknown> {
  const schema = database.prepare('select type, name, sql from sqlite_master order by type, name').all();
  const tables = tablesIn(database).map((table) => {
    const columns = columnsOf(database, table).map(({ name }) => name);
    return [table, rowsOf(database, table, columns)];
  });
  return { schema, ...Object.fromEntries(tables) };
}
