/** Lets every condition that a batch hangs on hold always. */
export const noConditions = (sql: string): string => sql.replaceAll('case when ', 'case when 1 or ');

/** Stock below zero is cut to zero and not refused. */
export const noCheckOfStock = (sql: string): string =>
  sql.replace('"available" = "inventory"."available" + ?', '"available" = max(0, "inventory"."available" + ?)');

/** Changes the SQL of one kind of statement. */
export const inStatements = (start: string, change: (sql: string) => string) => (sql: string) =>
  sql.startsWith(start) ? change(sql) : sql;
