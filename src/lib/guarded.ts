import { sql, type SQL } from 'drizzle-orm';

/*
 * An UPDATE that matches no row does not abort a batch, a violated constraint does. So a condition that a whole batch
 * hangs on is written into a NOT NULL column: where it does not hold, the value is NULL and nothing of the batch happens.
 */

/** `value` while the condition holds, else NULL: refused by a NOT NULL column, and with it the whole batch. */
export const onlyIf = <T>(condition: SQL | undefined, value: T | SQL): T =>
  computed<T>(sql`case when ${condition} then ${value} end`);

/** A value that the database works out, where a row's type asks for a plain one. */
export const computed = <T>(expression: SQL): T => expression as unknown as T;

/**
 * The constraint that made the database refuse a statement, like `inventory_available`, `orders.site_id, orders.cart_id` or
 * `orders.payment`; null when it was refused for another reason.
 */
export function brokenConstraint(error: unknown): string | null {
  const text = messages(error).join('\n');
  return (
    /(?:CHECK|UNIQUE|NOT NULL|FOREIGN KEY) constraint failed(?:: ([\w., ]+?))?(?::|$|\n)/.exec(text)?.[1]?.trim() ??
    null
  );
}

/** D1 names the constraint in the error, Drizzle in its cause. */
function messages(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [error.message, ...(error.cause === undefined ? [] : messages(error.cause))];
}
