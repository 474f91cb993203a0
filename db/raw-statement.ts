import { sql, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import type { SQLiteRaw } from 'drizzle-orm/sqlite-core/query-builders/raw';
import { ready, withSlots, type Slots, type Template, type Values } from './prepared.ts';

/** Makes SQL a statement of a batch that answers with rows of `T`, each column under its own name. */
export type RawStatement = <T = unknown>(query: SQL) => SQLiteRaw<T[]>;

/**
 * Drizzle's own raw statements fail in a D1 batch as soon as they have parameters: nothing prepares them. And they are
 * written anew each time somebody asks for their text.
 */
export function rawStatement(db: ReturnType<typeof drizzle>): RawStatement {
  return <T>(query: SQL) => {
    const raw = db.all<T>(query);
    const written = raw.getQuery();
    return Object.assign(raw, { stmt: (db.$client as D1Database).prepare(written.sql), getQuery: () => written });
  };
}

const unconnected = drizzle({} as D1Database);

/**
 * The same for SQL that is run with every page: it is written once, with slots in the place of all values, the store's among
 * them, and kept for all stores.
 */
export function writtenOnce<V extends Values, T>(names: (keyof V & string)[], write: (slots: Slots<V>) => SQL) {
  let template: Template | undefined;
  return (d1: D1Database, values: V): SQLiteRaw<T[]> => {
    const slots = () => Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Slots<V>;
    template ??= { ...withSlots(unconnected.all(write(slots())).getQuery()), decoders: [] };
    return ready(d1, template, values) as unknown as SQLiteRaw<T[]>;
  };
}
