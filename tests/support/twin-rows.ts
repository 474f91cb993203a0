import { getTableColumns, type AnyColumn } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '#db/schema/index.ts';
import { tableNames, type TableName } from '#db/site-db.ts';
import type { SiteId } from '#lib/site-id.ts';
import { WRITTEN_AT } from './twin-clock.ts';
import { keepsTokenHash, tokenHashOf } from './twin-tokens.ts';
import { namedRows, samples } from './twin-values.ts';

/** One of two stores that share every id, slug, SKU, e-mail and token: only what is marked tells them apart. */
export type Twin = {
  id: SiteId;
  key: string;
  host: string;
  /** Stands in every text that is no key. */
  mark: string;
  /** Every figure that nothing limits is this or a little more. */
  figure: number;
  currency: string;
  /** Rows of each table beyond the shared ones, for asking by ids that the other store does not have. */
  extraRows: number;
};

export type Row = Record<string, unknown>;
/** Rows of each table that both stores have. */
export const SHARED_ROWS = 3;
/** The row that only the store of `extraRows` has. */
export const EXTRA_ROW = SHARED_ROWS;

export const tableOf = (name: TableName): SQLiteTable => schema[name];

/** The id of row `i` of a table, the same in both stores. */
export function idOf(name: TableName, i: number): string {
  const owner = parentOf(name, getTableColumns(schema[name]).id);
  if (owner && owner !== name) return idOf(owner, i);
  const table = String(tableNames.indexOf(name) + 1).padStart(4, '0');
  return namedRows[name]?.[i] ?? `01900000-0000-7000-8000-${table}${String(i + 1).padStart(8, '0')}`;
}

/**
 * A store's rows of one table, filled by what the table declares: keys, references, enumerations and types.
 * @throws when a column holds a document of unknown shape
 */
export function rowsOf(name: TableName, twin: Twin): Row[] {
  return Array.from({ length: SHARED_ROWS + twin.extraRows }, (_, i) => rowOf(name, twin, i));
}

/** Row `i` as the store would have it, whether it has one or not. */
export function rowOf(name: TableName, twin: Twin, i: number): Row {
  const columns = Object.entries(getTableColumns(tableOf(name)));
  return Object.fromEntries(columns.map(([key, column]) => [key, valueOf(name, key, column, twin, i)]));
}

/** Tenant tables, those that others refer to first. */
export function inOrderOfReference(): TableName[] {
  const ordered: TableName[] = [];
  while (ordered.length < tableNames.length) {
    const ready = tableNames.filter(
      (name) =>
        !ordered.includes(name) && parentsOf(name).every((parent) => parent === name || ordered.includes(parent)),
    );
    if (!ready.length) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...ready);
  }
  return ordered;
}

function valueOf(name: TableName, key: string, column: AnyColumn, twin: Twin, i: number): unknown {
  const sample = samples[`${name}.${key}`];
  if (sample) return sample(twin, i);
  if (key === 'siteId') return twin.id;
  const parent = parentOf(name, column) ?? parentByName(key);
  if (parent === name) return i ? idOf(name, 0) : null;
  if (parent) return idOf(parent, i);
  if (key === 'id') return idOf(name, i);
  if (keepsTokenHash(column.name)) return tokenHashOf(name, i);
  const unique = uniqueness(name, column);
  if (column.dataType === 'json')
    throw new Error(`${name}.${key} holds a document: give it a sample in tests/support/samples.`);
  if (column.dataType === 'boolean') return true;
  if (column.dataType === 'number') return numberOf(column, unique, twin, i);
  if (column.enumValues?.length) return column.enumValues[0];
  if (/email|recipient/.test(column.name)) return `shopper-${i + 1}@twin.example`;
  return unique ? `${column.name}-${i + 1}` : `${twin.mark} ${name} ${key} ${i + 1}`;
}

function numberOf(column: AnyColumn, unique: Uniqueness, twin: Twin, i: number): number {
  if (unique === 'in its store') return 1000 + i;
  return /_at$|^at$|_until$|_since$/.test(column.name) ? WRITTEN_AT : twin.figure + i;
}

type Uniqueness = 'in its store' | 'in the database' | null;

function uniqueness(name: TableName, column: AnyColumn): Uniqueness {
  const keys = getTableConfig(tableOf(name)).indexes.filter((index) => index.config.unique);
  const key = keys.find((index) => index.config.columns.some((part) => 'name' in part && part.name === column.name));
  if (!key) return null;
  const [first] = key.config.columns;
  return first && 'name' in first && first.name === 'site_id' ? 'in its store' : 'in the database';
}

/** The table that a column refers to, by its foreign key. */
function parentOf(name: TableName, column: AnyColumn): TableName | undefined {
  for (const key of getTableConfig(tableOf(name)).foreignKeys) {
    const { columns, foreignTable } = key.reference();
    if (columns.some((part) => part.name === column.name && part.name !== 'site_id')) return nameOf(foreignTable);
  }
  return undefined;
}

/** The table that a column means although no foreign key says so: snapshots outlive what they were taken of. */
function parentByName(key: string): TableName | undefined {
  const noun = /^(\w+)Id$/.exec(key)?.[1];
  return noun && key !== 'siteId'
    ? tableNames.find((name) => [noun, `${noun}s`, noun.replace(/y$/, 'ies')].includes(name))
    : undefined;
}

const parentsOf = (name: TableName) =>
  getTableConfig(tableOf(name))
    .foreignKeys.map((key) => nameOf(key.reference().foreignTable))
    .filter((parent) => parent !== undefined);

const nameOf = (table: SQLiteTable): TableName | undefined => tableNames.find((name) => schema[name] === table);
