import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { migrations, type Migration } from '../rig/migrations.ts';
import { fill } from './fill.ts';
import { apply, columnsOf, contentsOf, emptyDatabase, rowsOf, tablesIn } from './sqlite.ts';

const all = migrations();
/** What waits to be indexed: migrations may queue what they change, and count it as a change. */
const QUEUES = new Set(['index_queue', 'sales_queue']);

const onlyQueues = (statement: string) => {
  const [, queue] = /^(?:--[^\n]*\n|\s)*INSERT INTO `(\w+)`/.exec(statement) ?? [];
  return queue !== undefined && QUEUES.has(queue);
};

/** A database as it was after the first `count` migrations, with rows in every table. */
function filledAfter(count: number): DatabaseSync {
  const database = emptyDatabase();
  for (const migration of all.slice(0, count)) apply(database, migration);
  fill(database);
  return database;
}

/** The tables in which a row, or what a row had in one of its columns, is not there any more after these migrations. */
function changedBy(database: DatabaseSync, later: Pick<Migration, 'statements'>[]): string[] {
  const before = tablesIn(database).map((table) => {
    const columns = QUEUES.has(table) ? ['site_id', 'id'] : columnsOf(database, table).map(({ name }) => name);
    return { table, columns, rows: rowsOf(database, table, columns) };
  });
  for (const migration of later) apply(database, migration);
  const changed = before.filter(({ table, columns, rows }) => {
    const now = rowsOf(database, table, columns);
    return QUEUES.has(table) ? rows.some((row) => !now.includes(row)) : JSON.stringify(now) !== JSON.stringify(rows);
  });
  return changed.map(({ table }) => table);
}

describe.each(all.map(({ name }, i) => ({ name, count: i + 1 })))('a database as of $name', ({ count }) => {
  it('has rows in every table before it is migrated', () => {
    const database = filledAfter(count);
    const empty = tablesIn(database).filter((table) => !rowsOf(database, table, ['rowid']).length);
    expect(empty).toEqual([]);
    expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
  });

  it('keeps every row and every column in all later migrations', () => {
    const database = filledAfter(count);
    expect(changedBy(database, all.slice(count))).toEqual([]);
    expect(database.prepare('pragma foreign_key_check').all()).toEqual([]);
    expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  });
});

it.each([
  ['changes a column', `update carts set token_hash = 'x' where id = 'id-1'`, ['carts']],
  ['removes rows', `delete from order_events where site_id = 'site-1'`, ['order_events']],
  ['adds rows', `insert into counters select 'site-1', 'more', 1`, ['counters']],
  ['forgets what is queued', 'delete from index_queue', ['index_queue']],
])('notices a migration that %s', (_, statement, tables) => {
  expect(changedBy(filledAfter(all.length), [{ statements: [statement] }])).toEqual(tables);
});

describe.each(all.map((migration, before) => ({ ...migration, before })))('$name', ({ statements, before }) => {
  it('leaves everything as it was when it fails at any statement, and can be run again', () => {
    const database = filledAfter(before);
    const untouched = contentsOf(database);
    for (let done = 0; done <= statements.length; done += 1) {
      const broken = [...statements.slice(0, done), 'select * from there_is_no_such_table'];
      expect(() => apply(database, { statements: broken })).toThrow('no such table');
      expect(contentsOf(database)).toEqual(untouched);
    }
    apply(database, { statements });
    // One that only queues what it concerns may concern none of these rows.
    if (!statements.every(onlyQueues)) expect(contentsOf(database)).not.toEqual(untouched);
  });
});
