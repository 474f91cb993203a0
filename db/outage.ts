import { DatabaseUnreachable } from '#lib/database-unreachable.ts';

/**
 * What a call of D1 threw, as `DatabaseUnreachable` unless SQLite or D1 refused the statement itself. D1 has no error codes:
 * refusals are known by their words, and whatever else it says (overloaded, reset, network lost, internal error) is an outage.
 */
export function asOutage(thrown: unknown): unknown {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return REFUSED.test(text) ? thrown : new DatabaseUnreachable(text, { cause: thrown });
}

const REFUSED =
  /SQLITE_(ERROR|CONSTRAINT|MISMATCH|TOOBIG|RANGE|AUTH)|constraint failed|syntax error|no such (table|column)|D1_TYPE_ERROR/i;
