import type { DatabaseSync } from 'node:sqlite';
import { columnsOf, tablesIn, type Column } from './sqlite.ts';

const STORES = 2;
const ROWS = 3;

/** Where rows that say nothing but their place would break a CHECK. Numbers are 1 otherwise, texts the JSON of a word. */
const SPECIAL: Record<string, (nth: number) => string | number> = {
  'sites.key': (nth) => `s${nth}`,
  'domains.host': (nth) => `shop-${nth}.example`,
  'order_lines.quantity': () => 9,
  'refunds.amount': () => 3,
};

type Row = Record<string, string | number | null>;

/** Fills every table by what it declares: keys, references, CHECKs and types. Two stores have rows of the same ids. */
export function fill(database: DatabaseSync): void {
  for (const table of inOrderOfReference(database)) {
    for (let store = 1; store <= STORES; store += 1) {
      for (let nth = 1; nth <= ROWS; nth += 1) insert(database, table, rowOf(database, table, store, nth));
    }
  }
}

function insert(database: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  const sql = `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})
    on conflict do nothing`;
  database.prepare(sql).run(...Object.values(row));
}

function rowOf(database: DatabaseSync, table: string, store: number, nth: number): Row {
  const { sql } = database.prepare('select sql from sqlite_master where name = ?').get(table) as { sql: string };
  const references = referencesOf(database, table);
  const values = columnsOf(database, table).map((column) => {
    return [column.name, valueOf(table, column, { sql, references, store, nth })] as const;
  });
  return Object.fromEntries(values);
}

type Place = { sql: string; references: Reference[]; store: number; nth: number };

function valueOf(table: string, { name, type, pk }: Column, { sql, references, store, nth }: Place) {
  const special = SPECIAL[`${table}.${name}`];
  // What is unique in the database, and not in a store, differs between stores.
  const apart = (store - 1) * ROWS + nth;
  if (special) return special(table === 'sites' || table === 'domains' ? apart : nth);
  if (table === 'sites') return name === 'id' ? `site-${apart}` : plain(name, type, { sql, nth, apart });
  const reference = references.find(({ from }) => from === name);
  if (name === 'site_id') return `site-${store}`;
  if (reference?.table === table) return nth === 1 ? null : `id-1`;
  if (reference) return reference.isOfStore ? `id-${nth}` : `id-${apart}`;
  const hasStore = /"?`?site_id`?"?/.test(sql);
  if (pk || name === 'id') return hasStore ? `id-${nth}` : `id-${apart}`;
  return plain(name, type, { sql, nth, apart });
}

function plain(name: string, type: string, { sql, nth, apart }: Pick<Place, 'sql' | 'nth'> & { apart: number }) {
  const [, list] = new RegExp(`["\`]${name}["\`] in \\(([^)]*)\\)`, 'i').exec(sql) ?? [];
  if (list) return /'([^']*)'/.exec(list)![1]!;
  if (!/int/i.test(type)) return JSON.stringify(`${name}-${apart}`);
  if (/doc$/.test(name)) return apart;
  return /^(position|number)$/.test(name) ? nth : 1;
}

type Reference = { from: string; table: string; isOfStore: boolean };

function referencesOf(database: DatabaseSync, table: string): Reference[] {
  const found = database.prepare('select id, "table", "from", "to" from pragma_foreign_key_list(?)').all(table) as {
    id: number;
    table: string;
    from: string;
  }[];
  return found
    .filter(({ from }) => from !== 'site_id')
    .map(({ id, table: parent, from }) => ({
      ...{ from, table: parent },
      isOfStore: found.some((other) => other.id === id && other.from === 'site_id'),
    }));
}

function inOrderOfReference(database: DatabaseSync): string[] {
  const tables = tablesIn(database);
  const ordered: string[] = [];
  while (ordered.length < tables.length) {
    const ready = tables.filter((table) => {
      const parents = database.prepare('select "table" from pragma_foreign_key_list(?)').all(table) as {
        table: string;
      }[];
      return (
        !ordered.includes(table) && parents.every((parent) => parent.table === table || ordered.includes(parent.table))
      );
    });
    if (!ready.length) throw new Error('Tables refer to each other in a circle.');
    ordered.push(...ready);
  }
  return ordered;
}
