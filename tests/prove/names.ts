import { getTableColumns } from 'drizzle-orm';
import { tableNames, type TableName } from '#db/site-db.ts';
import { tokenPrefix } from '#db/index-lock.ts';
import { resetTokens } from './staffed.ts';
import { keepsTokenHash, tokenOf } from '../support/twin-tokens.ts';
import { EXTRA_ROW, idOf, rowOf, tableOf, type Twin } from '../support/twin-rows.ts';
import { twinA, twinB } from '../support/twins.ts';

/** Something that a request can name. */
export type Name = {
  text: string;
  /** What it is: `<table>.<column>`, or what of the store itself. */
  what: string;
  /** Whose it is: the other store's alone, both stores' (each its own), or the other store itself. */
  whose: 'other' | 'both' | 'store';
  /** The same kind of name for something that is nowhere. */
  nowhere: string;
};

/** A row that neither store has. */
const NOWHERE_ROW = EXTRA_ROW + 5;
/** Smaller numbers are positions and counts. */
const SMALLEST_NAME = 100;

/** Every name that a request could carry: read from the tables, so a new column is in it by itself. */
export function names(): Name[] {
  const found = [...tableNames.flatMap(namesOf), ...resetNames(), ...storeNames(twinB)];
  // A row's id before the columns that refer to it.
  const idsFirst = found.toSorted((a, b) => Number(b.what.endsWith('.id')) - Number(a.what.endsWith('.id')));
  return [...Map.groupBy(idsFirst, ({ text, whose }) => `${text} ${whose}`).values()].map(([name]) => name!);
}

/** What names a row is equal in both stores and different from row to row. */
function namesOf(table: TableName): Name[] {
  return Object.entries(getTableColumns(tableOf(table))).flatMap(([key, column]) => {
    if (column.enumValues?.length) return [];
    const at = (twin: Twin, i: number) =>
      keepsTokenHash(column.name) ? tokenOf(table, i) : nameIn(rowOf(table, twin, i)[key]);
    const [first, other, nowhere] = [at(twinB, 0), at(twinB, EXTRA_ROW), at(twinB, NOWHERE_ROW)];
    if (!first || !other || !nowhere || first === other || other === nowhere || first !== at(twinA, 0)) return [];
    const what = `${table}.${key}`;
    return [
      { text: first, what, whose: 'both' as const, nowhere },
      { text: other, what, whose: 'other' as const, nowhere },
    ];
  });
}

function nameIn(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= SMALLEST_NAME ? String(value) : null;
  return typeof value === 'string' ? value : null;
}

/** Platform rows that are of one store each. */
function resetNames(): Name[] {
  const nowhere = tokenOf('passwordResets', NOWHERE_ROW);
  return [
    { text: resetTokens.own, what: 'passwordResets.tokenHash', whose: 'both', nowhere },
    { text: resetTokens.others, what: 'passwordResets.tokenHash', whose: 'other', nowhere },
  ];
}

function storeNames(twin: Twin): Name[] {
  const picture = (site: string) => `../../${site}/media/${idOf('media', 0)}/320`;
  const nobody = { id: '01900000-0000-7000-8000-cccccccccccc', key: 's12', host: 'c.twin.example', mark: 'CCMARK' };
  const says = (what: string, text: string, nowhere: string): Name => ({ what, text, whose: 'store', nowhere });
  return [
    says('store id', twin.id, nobody.id),
    says('store key', twin.key, nobody.key),
    says('store host', twin.host, nobody.host),
    says('a word of the store', twin.mark, nobody.mark),
    says('search token', `${tokenPrefix(twin.key)}${twin.mark}`, `${tokenPrefix(nobody.key)}${nobody.mark}`),
    says('bucket key', picture(twin.id), picture(nobody.id)),
  ];
}
