import { Column, is, Placeholder, SQL, sql, type DriverValueDecoder } from 'drizzle-orm';

/*
 * Drizzle takes longer to write the statements of a page than SQLite takes to run them. A prepared read is written once, for
 * whichever store it will be run for: what is kept is SQL with a slot in the place of the store and of every value.
 */

export type Values = Record<string, string | number | null>;
/** What a prepared read is written with in the place of its values. */
export type Slots<V extends Values> = { [K in keyof V]: Placeholder };
/** Writes statements. Kept by its identity, so a read is a function of its module and closes over nothing. */
export type Read<W, S, V extends Values> = (words: W, slots: Slots<V>) => S[];

type Row = Record<string, unknown>;
type Decoder = (value: unknown) => unknown;
/** A parameter is a value that is always the same, or the name of a slot. */
type Param = { value: unknown } | { slot: string };
export type Template = { sql: string; params: Param[]; decoders: [field: string, decode: Decoder][] };

/** The slot of the store's id. No value can take its name: the store is filled in after all values. */
const STORE = 'store';
export const storeSlot = sql.placeholder(STORE);

/**
 * Keeps the templates of prepared reads. `words` are what they are written with, whose rows are filtered by `storeSlot`.
 */
export function preparedReads<W, S>(words: W) {
  const known = new WeakMap<Read<W, S, never>, Template[]>();

  function templates<V extends Values>(read: Read<W, S, V>, values: V): Template[] {
    const made = known.get(read as Read<W, S, never>);
    if (made) return made;
    const slots = Object.fromEntries(Object.keys(values).map((name) => [name, sql.placeholder(name)]));
    const written = read(words, slots as Slots<V>).map((statement) => templateOf(statement as Written));
    known.set(read as Read<W, S, never>, written);
    return written;
  }

  /** The statements for one store, ready for a batch. */
  return <V extends Values>(d1: D1Database, storeId: string, read: Read<W, S, V>, values: V): S[] => {
    const filled: Values = { ...values, [STORE]: storeId };
    return templates(read, values).map((template) => ready(d1, template, filled) as S);
  };
}

type Written = { toSQL: () => { sql: string; params: unknown[] }; _: { selectedFields: Record<string, unknown> } };

/** Text of SQL whose parameters are slots where the statement has them. */
export const withSlots = ({ sql, params }: { sql: string; params: unknown[] }): Pick<Template, 'sql' | 'params'> => ({
  sql,
  params: params.map((param) => (is(param, Placeholder) ? { slot: param.name } : { value: param })),
});

/** @throws when a statement is not about a store, or selects a field that is no column and no SQL */
function templateOf(statement: Written): Template {
  const { sql, params } = statement.toSQL();
  if (!params.includes(storeSlot)) throw new Error('A prepared read starts from the rows of a store.');
  return {
    ...withSlots({ sql, params }),
    decoders: Object.entries(statement._.selectedFields).flatMap(decoderOf),
  };
}

function decoderOf([field, selected]: [string, unknown]): Template['decoders'] {
  if (!is(selected, SQL.Aliased)) throw new Error(`A prepared read has flat fields: ${field}.`);
  const { decoder } = selected.sql as unknown as { decoder: DriverValueDecoder<unknown, unknown> };
  const asItIs = !is(decoder, Column) || decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue;
  return asItIs ? [] : [[field, (value) => decoder.mapFromDriverValue(value)]];
}

/** What Drizzle's batch asks of a statement. */
export function ready(d1: D1Database, { sql: text, params, decoders }: Template, values: Values) {
  const query = { sql: text, params: params.map((param) => ('slot' in param ? values[param.slot] : param.value)) };
  const statement = {
    stmt: d1.prepare(text),
    getQuery: () => query,
    mapResult: ({ results }: { results: Row[] }) => decoded(results, decoders),
    _prepare: () => statement,
  };
  return statement;
}

function decoded(rows: Row[], decoders: Template['decoders']): Row[] {
  for (const row of rows) {
    for (const [field, decode] of decoders) if (row[field] !== null) row[field] = decode(row[field]);
  }
  return rows;
}
