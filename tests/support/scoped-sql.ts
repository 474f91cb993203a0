import { getTableName } from 'drizzle-orm';
import { tableNames } from '#db/site-db.ts';
import type { Traced } from './traced.ts';
import { tableOf } from './twin-rows.ts';

const tenantTables = new Set(tableNames.map((name) => getTableName(tableOf(name))));

/**
 * What in a statement reads or writes a tenant table without binding `siteId` right there. Reading, changing and removing
 * must begin their condition with it; every row that is inserted must begin with it.
 */
export function unscoped({ sql, params }: Traced, siteId: string): string[] {
  const bound = paramsByPosition(sql, params);
  const uses = [...sql.matchAll(/\b(from|join|update|into)\s+(["`]?)(\w+)\2/gi)];
  return uses
    .filter(([, , , table]) => tenantTables.has(table!))
    .filter((use) => {
      const after = use.index + use[0].length;
      const keys = use[1]!.toLowerCase() === 'into' ? insertedKeys(sql, after) : [conditionKey(sql, after, use[1]!)];
      return !keys.length || keys.some((at) => at === null || bound.get(at) !== siteId);
    })
    .map((use) => `${use[1]} ${use[3]} without the store: ${sql}`);
}

/** Where the `?` is that the first condition on a table compares its `site_id` with, or null. */
function conditionKey(sql: string, from: number, verb: string): number | null {
  const between = verb.toLowerCase() === 'update' ? String.raw`\s+set\s[^]*?` : String.raw`\s*(?:as\s+)?["\w]*?\s*`;
  const condition = new RegExp(
    `^${between}\\bwhere\\s+\\(*(?:["\`]?\\w+["\`]?\\.)?["\`]?site_id["\`]?\\s*=\\s*(?=\\?)`,
    'i',
  );
  const found = condition.exec(sql.slice(from));
  return found ? from + found[0].length : null;
}

/** Where the first `?` of each inserted row is; null for a row that begins with something else. */
function insertedKeys(sql: string, from: number): (number | null)[] {
  const head = /^\s*\(\s*["`]?site_id["`]?[^)]*\)\s*values\s*/i.exec(sql.slice(from));
  if (!head) return [];
  const keys: (number | null)[] = [];
  let depth = 0;
  for (let at = from + head[0].length; at < sql.length; at = next(sql, at)) {
    if (sql[at] === '(' && depth++ === 0) keys.push(sql[at + 1] === '?' ? at + 1 : null);
    else if (sql[at] === ')') depth -= 1;
    else if (depth === 0 && !/[\s,]/.test(sql[at]!)) break;
  }
  return keys;
}

function paramsByPosition(sql: string, params: unknown[]): Map<number, unknown> {
  const positions = new Map<number, unknown>();
  for (let at = 0; at < sql.length; at = next(sql, at)) {
    if (sql[at] === '?') positions.set(at, params[positions.size]);
  }
  return positions;
}

/** The next position, past a quoted text or name as a whole. */
function next(sql: string, at: number): number {
  const quote = sql[at]!;
  if (quote !== "'" && quote !== '"' && quote !== '`') return at + 1;
  const end = sql.indexOf(quote, at + 1);
  return end < 0 ? sql.length : end + 1;
}
