import { getTableName } from 'drizzle-orm';
import type { getTableConfig } from 'drizzle-orm/sqlite-core';
import { tableNames } from '#db/site-db.ts';
import { tableOf } from './twin-rows.ts';

export type Shape = {
  table: string;
  columns: string[];
  primaryKey: string[];
  notNull: string[];
  unique: { name: string; columns: string[] }[];
  references: { to: string; from: string[]; onto: string[]; onDelete: string }[];
};

/** Row numbers in the full-text tables, which all stores share: derived, never shown, and looked up together with the store. */
const UNIQUE_IN_THE_DATABASE = new Set([
  'product_cards_doc',
  'product_cards_rank',
  'product_cards_date',
  'product_cards_price',
  'product_list_doc',
  'order_search_doc',
  'customer_search_doc',
  'audit_search_doc',
]);

/** Platform tables that rows of stores may name by id: which store they are of, and whose account it is. */
const PLATFORM_PARENTS = new Set(['sites', 'accounts']);

/** What would let a row of a tenant table be mistaken for, or tied to, one of another store. */
export function flawsOf({ table, columns, primaryKey, notNull, unique, references }: Shape): string[] {
  const says = (flaw: string) => `${table}: ${flaw}`;
  return [
    ...(columns[0] === 'site_id' && notNull.includes('site_id') ? [] : [says('does not begin with a store')]),
    ...(primaryKey.join() === 'site_id,id' ? [] : [says(`has the key (${primaryKey})`)]),
    ...unique
      .filter(({ name, columns: key }) => key[0] !== 'site_id' && !UNIQUE_IN_THE_DATABASE.has(name))
      .map(({ name }) => says(`${name} is unique across stores`)),
    ...(references.some(({ to, from }) => to === 'sites' && from.join() === 'site_id')
      ? []
      : [says('refers to no store')]),
    ...references
      .filter(({ to, from, onto }) =>
        PLATFORM_PARENTS.has(to)
          ? onto.join() !== 'id'
          : from[0] !== 'site_id' || onto[0] !== 'site_id' || from.length < 2,
      )
      .map(({ to, from }) => says(`refers to ${to} by (${from}) alone`)),
    ...references
      .filter(({ onDelete }) => !/^no action$/i.test(onDelete))
      .map(({ to, onDelete }) => says(`${onDelete} with ${to}`)),
  ];
}

/** The same, read from a Drizzle table. */
export function flawsOfDefinition(config: ReturnType<typeof getTableConfig>): string[] {
  const nameOf = (part: unknown) => (part as { name?: string }).name ?? 'an expression';
  return flawsOf({
    table: config.name,
    columns: config.columns.map(nameOf),
    primaryKey: config.primaryKeys.flatMap((key) => key.columns.map(nameOf)),
    notNull: config.columns.filter((column) => column.notNull).map(nameOf),
    unique: [
      ...config.indexes
        .filter((index) => index.config.unique)
        .map(({ config: { name, columns } }) => ({ name, columns: columns.map(nameOf) })),
      ...config.uniqueConstraints.map((key) => ({ name: key.getName() ?? '', columns: key.columns.map(nameOf) })),
      ...config.columns
        .filter((column) => column.isUnique)
        .map((column) => ({ name: column.uniqueName ?? '', columns: [column.name] })),
    ],
    references: config.foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      return {
        to: getTableName(foreignTable),
        from: columns.map(nameOf),
        onto: foreignColumns.map(nameOf),
        onDelete: key.onDelete ?? 'no action',
      };
    }),
  });
}

type Query = <T>(sql: string, ...params: unknown[]) => Promise<T[]>;

/** A table's shape as SQLite has it after all migrations. */
export async function tenantTableShape(query: Query, table: string): Promise<Shape> {
  const columns = await query<{ name: string; notnull: number; pk: number }>(
    `select * from pragma_table_info(?) order by cid`,
    table,
  );
  const indexes = await query<{ name: string; unique: number }>(
    `select * from pragma_index_list(?) where "unique" = 1`,
    table,
  );
  const parts = await query<{ id: number; table: string; from: string; to: string; on_delete: string }>(
    `select * from pragma_foreign_key_list(?) order by id, seq`,
    table,
  );
  const unique = [];
  for (const { name } of indexes) {
    const key = await query<{ name: string | null }>(`select name from pragma_index_info(?) order by seqno`, name);
    unique.push({ name, columns: key.map((part) => part.name ?? 'an expression') });
  }
  return {
    table,
    columns: columns.map(({ name }) => name),
    primaryKey: columns
      .filter(({ pk }) => pk)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => name),
    notNull: columns.filter(({ notnull }) => notnull).map(({ name }) => name),
    unique,
    references: [...Map.groupBy(parts, ({ id }) => id).values()].map((key) => ({
      to: key[0]!.table,
      from: key.map(({ from }) => from),
      onto: key.map(({ to }) => to),
      onDelete: key[0]!.on_delete,
    })),
  };
}

/**
 * Whether every statement of a trigger takes the store from the row that fired it, and compares with it each table of
 * stores that it names, however deep; its condition does too.
 */
export function keepsToItsStore(sql: string): boolean {
  const plain = sql.replace(/[`"]/g, '');
  const begin = plain.search(/\bBEGIN\b/i);
  const body = plain.slice(begin + 5, plain.search(/\bEND\s*;?\s*$/i));
  const condition = /\bWHEN\b([^]*)$/i.exec(plain.slice(0, begin))?.[1] ?? '';
  const statements = body
    .split(';')
    .map((statement) => statement.trim())
    .filter(Boolean);
  return (
    bindsEveryTable(condition) &&
    statements.every((statement) => beginsWithItsStore(statement) && bindsEveryTable(statement))
  );
}

const beginsWithItsStore = (statement: string) =>
  /\bvalues\s*\(\s*(new|old)\.site_id\b/i.test(statement) ||
  /\bwhere\s+\(*(\w+\.)?site_id\s*=\s*(new|old)\.site_id\b/i.test(statement);

/** A table that is named, and its alias: a word after it that does not go on with the statement. */
const USE =
  /\b(?:from|join|update)\s+(\w+)(?:\s+(?!(?:where|on|set|join|left|inner|cross|order|group|limit|union)\b)(?:as\s+)?(\w+))?/gi;

/** Row numbers of full-text tables are unique in the database: the next one is all that is asked of all stores. */
const NEXT_ROW_NUMBER = /\(select coalesce\(max\(doc\), 0\) \+ 1 from \w+\)/gi;

/** Uses without an alias are told apart by nothing but their number: there are as many comparisons. */
function bindsEveryTable(whole: string): boolean {
  const statement = whole.replace(NEXT_ROW_NUMBER, '1');
  const uses = [...statement.matchAll(USE)].filter(([, table]) => tenantTables.has(table!));
  const plain = uses.filter(([, , alias]) => !alias).map(([, table]) => table!);
  const comparisons = (name: string) =>
    [...statement.matchAll(new RegExp(`(?<![\\w.])${name}site_id\\s*=\\s*(?:new|old)\\.site_id\\b`, 'gi'))].length;
  return (
    uses.every(([, , alias]) => !alias || comparisons(`${alias}\\.`) > 0) &&
    comparisons(`(?:(?:${plain.join('|')})\\.)?`) >= plain.length
  );
}

const tenantTables = new Set(tableNames.map((name) => getTableName(tableOf(name))));
