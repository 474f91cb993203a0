import type { SQL } from 'drizzle-orm';
import type { drizzle } from 'drizzle-orm/d1';
import type { SQLiteRaw } from 'drizzle-orm/sqlite-core/query-builders/raw';

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
