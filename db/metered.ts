import { asOutage } from './outage.ts';

/** What one request asked of the database. */
export type Meter = { roundTrips: number; statements: number; rowsRead: number; rowsWritten: number };

export const newMeter = (): Meter => ({ roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0 });

/**
 * The same database with a meter on it. Only `batch` runs statements: a query outside a batch would be a round trip that
 * nobody counted, so it is refused. When the database is out of reach, that throws `DatabaseUnreachable`.
 */
export function metered(d1: D1Database, meter: Meter): D1Database {
  return {
    prepare: (query: string) => new BatchOnly(d1.prepare(query)) as unknown as D1PreparedStatement,
    async batch<T>(statements: D1PreparedStatement[]) {
      meter.roundTrips += 1;
      meter.statements += statements.length;
      const results = await d1.batch<T>(statements.map(statementOf)).catch(reject);
      for (const { meta } of results) {
        meter.rowsRead += meta.rows_read;
        meter.rowsWritten += meta.rows_written;
      }
      return results;
    },
  } as D1Database;
}

function reject(thrown: unknown): never {
  throw asOutage(thrown);
}

/** A statement that runs in a batch only. */
class BatchOnly {
  readonly statement: D1PreparedStatement;
  constructor(statement: D1PreparedStatement) {
    this.statement = statement;
  }
  bind(...values: unknown[]) {
    return new BatchOnly(this.statement.bind(...values));
  }
  first() {
    return refuse();
  }
  run() {
    return refuse();
  }
  all() {
    return refuse();
  }
  raw() {
    return refuse();
  }
}

const statementOf = (one: D1PreparedStatement): D1PreparedStatement => (one instanceof BatchOnly ? one.statement : one);

function refuse(): never {
  throw new Error('A statement runs in a batch only: use site.ask or site.write.');
}
