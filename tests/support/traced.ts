export type Traced = { sql: string; params: unknown[] };

/** The same database with a list of every statement that ran on it, in order. */
export function traced(d1: D1Database): { d1: D1Database; statements: Traced[] } {
  const statements: Traced[] = [];
  const known = new WeakMap<D1PreparedStatement, Traced>();
  const prepare = (sql: string) => {
    const statement = d1.prepare(sql);
    const bind = statement.bind.bind(statement);
    known.set(statement, { sql, params: [] });
    return Object.assign(statement, {
      bind: (...params: unknown[]) => {
        const bound = bind(...params);
        known.set(bound, { sql, params });
        return bound;
      },
    });
  };
  const batch = <T>(all: D1PreparedStatement[]) => {
    for (const one of all) {
      const trace = known.get(one);
      if (!trace) throw new Error('A statement was not prepared on the traced database.');
      statements.push(trace);
    }
    return d1.batch<T>(all);
  };
  return { d1: { prepare, batch } as D1Database, statements };
}
