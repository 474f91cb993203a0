import { getTableName } from 'drizzle-orm';
import { tokenPrefix } from '#db/index-lock.ts';
import { tableNames } from '#db/site-db.ts';
import type { Traced } from './traced.ts';
import { tableOf } from './twin-rows.ts';
import { FULL_TEXT } from './twins.ts';

const tenantTables = new Set(tableNames.map((name) => getTableName(tableOf(name))));
/** Row numbers of full-text entries are handed out across stores: the highest one is all that is read. */
const ACROSS_STORES = [
  /\(select coalesce\(max\(doc\), 0\) from (product_cards|product_list|order_search|audit_search)\)/g,
];

/**
 * What in a statement reads or writes a tenant table without binding the store to it: each table must be compared with the
 * store, or with a table that is, in the very select, update or delete that names it; each inserted row must begin with it.
 */
export function unscoped({ sql, params }: Traced, store: { id: string; key: string }): string[] {
  const plain = withoutQuotes(ACROSS_STORES.reduce((text, allowed) => text.replaceAll(allowed, blank), sql));
  const isStore = (at: number) => params[countOf(sql.slice(0, at), '?')] === store.id;
  const lacksPrefix =
    isFullText(plain) &&
    !putsNothingIn(plain, params) &&
    !params.some((param) => holdsToken(param, tokenPrefix(store.key)));
  const uses = [...plain.matchAll(/\b(from|join|update|into)\s+(\w+)(?:\s+(?:as\s+)?(\w+))?/gi)];
  const naked = uses
    .filter(([, , table]) => tenantTables.has(table!))
    .filter(({ 1: verb, 2: table, 3: alias, index }) => {
      if (verb!.toLowerCase() === 'into') return !insertsBeginWith(plain, index, isStore);
      const bound = boundIn(queryAround(plain, index), isStore);
      return ![ANY, table!, alias ?? table!].some((name) => bound.has(name));
    })
    .map(([, verb, table]) => `${verb} ${table} without the store: ${sql}`);
  return lacksPrefix ? [...naked, `a full-text table without the store's prefix: ${sql}`] : naked;
}

/** Whether words are looked for or written; entries are removed by the row numbers of the store's own cards. */
const isFullText = (sql: string) =>
  /\bmatch\b/i.test(sql) || FULL_TEXT.some((table) => new RegExp(`\\binto\\s+${table}\\b`, 'i').test(sql));

/** An empty list of entries has no tokens. */
const putsNothingIn = (sql: string, params: unknown[]) =>
  /\binto\b[^]*\bfrom json_each\(\?\)/i.test(sql) && params.includes('[]');

const holdsToken = (param: unknown, prefix: string) =>
  typeof param === 'string' && new RegExp(`(^|[\\s"(])${prefix}`).test(param);

/** Stands for a `site_id` without a table before it: SQLite takes that only where one table has such a column. */
const ANY = '*';

/** The tables of a query that are compared with the store, or with a table that is. */
function boundIn({ text, from }: Query, isStore: (at: number) => boolean): Set<string> {
  const bound = new Set<string>();
  for (const found of text.matchAll(/(?:(\w+)\s*\.\s*)?\bsite_id\s*=\s*(?=\?)/gi)) {
    if (isStore(from + found.index + found[0].length)) bound.add(found[1] ?? ANY);
  }
  const pairs = [...text.matchAll(/(\w+)\s*\.\s*site_id\s*=\s*(\w+)\s*\.\s*site_id\b/gi)];
  for (const _ of pairs) {
    for (const [, left, right] of pairs) {
      if (bound.has(left!)) bound.add(right!);
      if (bound.has(right!)) bound.add(left!);
    }
  }
  return bound;
}

type Query = { text: string; from: number };

/** The select, update or delete that a position stands in, with the queries within it, and what an update sets, blanked out. */
function queryAround(sql: string, position: number): Query {
  const from = queryStart(sql, position);
  let text = '';
  let depth = 0;
  let inner = 0;
  for (let at = from; at < sql.length; at += 1) {
    if (sql[at] === '(') {
      depth += 1;
      if (!inner && /^\(\s*(select|with)\b/i.test(sql.slice(at, at + 20))) inner = depth;
    }
    if (sql[at] === ')') {
      if (inner === depth) inner = 0;
      depth -= 1;
    }
    if (depth < 0 || (depth === 0 && at > position && /^\bunion\b/i.test(sql.slice(at)))) break;
    text += inner ? ' ' : sql[at];
  }
  return { text: text.replace(/^update\b[^]*?(?=\bwhere\b|$)/i, blank), from };
}

function queryStart(sql: string, position: number): number {
  let depth = 0;
  for (let at = position - 1; at >= 0; at -= 1) {
    if (sql[at] === ')') depth += 1;
    if (sql[at] === '(') depth -= 1;
    if (depth < 0) return at + 1;
    if (depth === 0 && /^union\b/i.test(sql.slice(at))) return at;
  }
  return 0;
}

/** Whether `site_id` is the first column, and the store the first value of what is selected or of every row. */
function insertsBeginWith(sql: string, from: number, isStore: (at: number) => boolean): boolean {
  const head = /^into\s+\w+\s*\(\s*site_id\b[^)]*\)\s*(values|select)\s*/i.exec(sql.slice(from));
  if (!head) return false;
  const start = from + head[0].length;
  if (head[1]!.toLowerCase() === 'select') return sql[start] === '?' && isStore(start);
  const firsts = firstValues(sql, start);
  return firsts.length > 0 && firsts.every((at) => sql[at] === '?' && isStore(at));
}

/** Where the first value of each row of a VALUES list is. */
function firstValues(sql: string, from: number): number[] {
  const firsts: number[] = [];
  let depth = 0;
  for (let at = from; at < sql.length; at += 1) {
    if (sql[at] === '(' && depth++ === 0) firsts.push(at + 1);
    else if (sql[at] === ')') depth -= 1;
    else if (depth === 0 && !/[\s,]/.test(sql[at]!)) break;
  }
  return firsts;
}

/** Names lose their quotes and texts become blank; everything stays where it is. */
const withoutQuotes = (sql: string) => sql.replace(/'[^']*'/g, blank).replace(/["`](\w+)["`]/g, ' $1 ');

const blank = (text: string) => ' '.repeat(text.length);
const countOf = (text: string, sign: string) => text.split(sign).length - 1;
