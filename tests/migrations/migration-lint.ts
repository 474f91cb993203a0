/** What no migration may do, and why. */
const FORBIDDEN: [RegExp, string][] = [
  [/\bdrop\s+table\b/i, 'drops a table'],
  [/\brename\s+to\b|__new_/i, 'rebuilds a table: with foreign keys always on, that would take what refers to it along'],
  [/\bdrop\s+column\b/i, 'drops a column: leave it unused'],
  [/\bcascade\b/i, 'cascades: nothing is removed because something else is'],
  [/\bpragma\b/i, 'sets a PRAGMA, which does nothing inside of the transaction that a migration is'],
  [/^\s*(begin|commit|rollback|savepoint|vacuum)\b/im, 'ends the transaction that a migration is'],
  [/\r/, 'has lines that end with CRLF, which D1 does not split into statements'],
];

/** What is wrong with a migration, in words. */
export function problemsOf(text: string): string[] {
  const sql = withoutComments(text);
  const problems = FORBIDDEN.flatMap(([pattern, problem]) => (pattern.test(sql) ? [problem] : []));
  const caseInTrigger = triggersOf(sql).some((trigger) => /\bcase\b/i.test(trigger));
  return caseInTrigger
    ? [...problems, 'has a trigger with CASE … END, which D1 takes for the end of it: use iif()']
    : problems;
}

/** Comments may name what is forbidden, and texts in quotes what they like. */
const withoutComments = (text: string) => text.replace(/--[^\n\r]*/g, '').replace(/'(?:[^']|'')*'/g, "''");

const triggersOf = (sql: string) => sql.match(/\bcreate\s+trigger\b[^]*?\bend\s*;/gi) ?? [];
