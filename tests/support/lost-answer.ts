/** The same database, where the answer to the nth round trip is lost: everything was written, and nobody hears of it. */
export function lostAnswer(d1: D1Database, nth: number): D1Database {
  let trips = 0;
  const batch = async <T>(statements: D1PreparedStatement[]) => {
    trips += 1;
    const results = await d1.batch<T>(statements);
    if (trips === nth) throw new Error('D1_ERROR: Network connection lost.');
    return results;
  };
  return { prepare: (sql: string) => d1.prepare(sql), batch } as D1Database;
}
