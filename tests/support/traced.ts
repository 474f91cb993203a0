export type Traced = { sql: string; params: unknown[] };

/** The same database with a list of every statement that ran on it, in order. */
export function traced(d1: D1Database): { d1: D1Database; statements: Traced[] } {
  const statements: Traced[] = [];
  return { d1: watched(d1, (statement) => statements.push(statement)), statements };
}

/** The same database, which tells of every statement when it runs, in a batch or by itself. */
export function watched(d1: D1Database, tell: (statement: Traced) => void): D1Database {
  const known = new WeakMap<D1PreparedStatement, Traced>();
  const watch = (statement: D1PreparedStatement, trace: Traced): D1PreparedStatement => {
    known.set(statement, trace);
    for (const name of RUNS) {
      const run = statement[name].bind(statement) as (...args: unknown[]) => unknown;
      Object.assign(statement, { [name]: (...args: unknown[]) => (tell(trace), run(...args)) });
    }
    const bind = statement.bind.bind(statement);
    const rebound = (...params: unknown[]) => watch(bind(...params), { sql: trace.sql, params });
    return Object.assign(statement, { bind: rebound });
  };
  const batch = <T>(all: D1PreparedStatement[]) => {
    for (const one of all) {
      const trace = known.get(one);
      if (!trace) throw new Error('A statement was not prepared on the traced database.');
      tell(trace);
    }
    return d1.batch<T>(all);
  };
  return { prepare: (sql: string) => watch(d1.prepare(sql), { sql, params: [] }), batch } as D1Database;
}

/** The ways in which a statement runs outside a batch. */
const RUNS = ['first', 'run', 'all', 'raw'] as const;
