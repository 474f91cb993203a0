/** The same database, where something else happens just before the nth round trip: how two requests meet, made certain. */
export function meanwhile(d1: D1Database, nth: number, happen: () => Promise<unknown>): D1Database {
  let trips = 0;
  const batch = async <T>(statements: D1PreparedStatement[]) => {
    trips += 1;
    if (trips === nth) await happen();
    return d1.batch<T>(statements);
  };
  return { prepare: (sql: string) => d1.prepare(sql), batch } as D1Database;
}
