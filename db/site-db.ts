import { and, eq, getTableColumns, is, sql, type InferInsertModel, type Placeholder, type SQL } from 'drizzle-orm';
import type { BatchItem } from 'drizzle-orm/batch';
import { drizzle } from 'drizzle-orm/d1';
import { Column } from 'drizzle-orm/column';
import type {
  SQLiteColumn,
  SQLiteInsertValue,
  SQLiteUpdateSetSource,
  SubqueryWithSelection,
} from 'drizzle-orm/sqlite-core';
import { onDemand } from '#lib/on-demand.ts';
import type { SiteId } from '#lib/site-id.ts';
import { preparedReads, storeSlot, type Read, type Slots, type Values } from './prepared.ts';
import * as schema from './schema/index.ts';
import { fromRowsOnly, sealed } from './site-guard.ts';
import { siteIndex } from './site-index.ts';

const {
  sites: _sites,
  domains: _domains,
  platformAudit: _audit,
  accounts: _accounts,
  recoveryCodes: _recoveryCodes,
  passwordResets: _passwordResets,
  signInAttempts: _signInAttempts,
  ...tenantTables
} = schema;
type Tables = typeof tenantTables;

export type TableName = keyof Tables;
/** Tables whose rows are neither changed nor removed. */
const APPEND_ONLY = ['auditLog', 'auditSearch'] as const satisfies TableName[];
/** The names of the tables whose rows may change. */
export type ChangeableTable = Exclude<TableName, (typeof APPEND_ONLY)[number]>;
/** The names of all tenant tables: what the schema test and the isolation suite run over. */
export const tableNames = Object.keys(tenantTables) as TableName[];

type NotSite = { siteId?: never };
export type NewRow<N extends TableName> = Omit<InferInsertModel<Tables[N]>, 'siteId'> & NotSite;
/** One row or several. The empty tuple makes the compiler look at each row of a literal by itself. */
export type NewRows<N extends TableName> = NewRow<N> | NewRow<N>[] | [];
export type Patch<N extends TableName> = Omit<SQLiteUpdateSetSource<Tables[N]>, 'siteId'> & NotSite;
export type Columns<N extends TableName> = Tables[N]['_']['columns'];
export type Where<N extends TableName> = (row: Columns<N>) => SQL | undefined;
/** What happens to a row that is there already: `on` names the columns, besides the store, of the unique key that decides. */
export type Conflict<N extends TableName> = {
  on: Exclude<keyof Columns<N> & string, 'siteId'>[];
  set: (row: Columns<N>) => Patch<N>;
  where?: Where<N>;
};
export type Statement = BatchItem<'sqlite'>;

/**
 * Something a page wants to know: statements, and how to read their rows. Questions are put together and asked in one
 * round trip with `site.ask`.
 */
export type Question<T> = { statements: Statement[]; answer: (results: unknown[]) => T };
export type Answers<Q extends Record<string, Question<unknown>>> = {
  [K in keyof Q]: Q[K] extends Question<infer T> ? T : never;
};

/**
 * One store's database. Every row it can see or touch belongs to `siteId`: reads start from pre-filtered rows, writes are
 * stamped, and a caller has no words for anything else.
 */
export function siteDb(d1: D1Database, site: { id: SiteId; key: string }) {
  const db = drizzle(d1);
  // The brackets matter: without them an `or` in `where` would escape the site.
  const mine = <N extends TableName>(name: N, where: Where<N>) =>
    and(eq(tenantTables[name].siteId, site.id), sql`(${where(columnsOf(name))})`);
  const stamped = <N extends TableName>(name: N, row: NewRows<N>) =>
    db
      .insert(tenantTables[name])
      .values(
        (Array.isArray(row) ? row : [row]).map((r) => ({ ...r, siteId: site.id })) as SQLiteInsertValue<Tables[N]>[],
      );

  const self = {
    siteId: site.id,
    siteKey: site.key,
    /** The store's rows, one pre-filtered subquery for each table. */
    rows: preFiltered({ db, siteId: site.id }),
    /** Like Drizzle's `select`, from `rows`. Each column is named after its field: D1 drops columns of equal name. */
    select: selectFrom(db),
    /** The statements of a read that is written once and run often, for these values. */
    prepared: <V extends Values>(read: PreparedRead<V>, values: V): Statement[] => prepared(d1, site.id, read, values),
    insert: <N extends TableName>(name: N, row: NewRows<N>) => sealed(stamped(name, row)),
    /** Inserts, or changes the row that is there. `excluded` in SQL is the row that was to be inserted. */
    upsert: <N extends ChangeableTable>(name: N, row: NewRows<N>, { on, set, where }: Conflict<N>) => {
      const columns = columnsOf(changeable(name)) as Record<string, SQLiteColumn>;
      return sealed(
        stamped(name, row).onConflictDoUpdate({
          // With the site in front no key that is unique across stores can be meant.
          target: [columns['siteId']!, ...on.map((column) => columns[column]!)],
          set: unstamped(set(columnsOf(name))),
          ...(where && { setWhere: mine(name, where) }),
        }),
      );
    },
    update: <N extends ChangeableTable>(name: N, where: Where<N>, patch: Patch<N>) =>
      sealed(db.update(tenantTables[changeable(name)]).set(unstamped(patch)).where(mine(name, where))),
    remove: <N extends ChangeableTable>(name: N, where: Where<N>) =>
      sealed(db.delete(tenantTables[changeable(name)]).where(mine(name, where))),
    /** The store's full-text tables. */
    index: siteIndex(db, site),
    /** Asks all questions in one round trip. */
    async ask<Q extends Record<string, Question<unknown>>>(questions: Q): Promise<Answers<Q>> {
      const entries = Object.entries(questions);
      const results = await self.write(entries.flatMap(([, question]) => question.statements));
      let from = 0;
      const answers = entries.map(([name, question]) => {
        const mineOf = results.slice(from, (from += question.statements.length));
        return [name, question.answer(mineOf)];
      });
      return Object.fromEntries(answers) as Answers<Q>;
    },
    /** Runs all statements as one transaction: a violated constraint undoes every one of them. */
    async write(statements: Statement[]): Promise<unknown[]> {
      if (!statements.length) return [];
      return db.batch(statements as [Statement, ...Statement[]]) as Promise<unknown[]>;
    },
  };
  return self;
}

export type SiteDb = ReturnType<typeof siteDb>;
export type Rows = SiteDb['rows'];
/** What a prepared read is written with: the words of `SiteDb`, for a store that is not known yet. */
export type AnySite = { rows: ReturnType<typeof preFiltered>; select: Select };
export type PreparedRead<V extends Values> = Read<AnySite, Statement, V>;
export type { Slots };

function changeable<N extends TableName>(name: N): N {
  if ((APPEND_ONLY as readonly TableName[]).includes(name)) throw new Error(`Rows of ${name} are only ever added.`);
  return name;
}

const columnsOf = <N extends TableName>(name: N) => getTableColumns(tenantTables[name]) as Columns<N>;

/** A row never moves to another store. */
const unstamped = <N extends TableName>(patch: Patch<N>) =>
  ({ ...patch, siteId: undefined }) as SQLiteUpdateSetSource<Tables[N]>;

type Db = ReturnType<typeof drizzle>;
type Select = Db['select'];

function selectFrom(db: Db): Select {
  const select = (fields: Record<string, unknown>) => fromRowsOnly(db.select(named(fields) as never));
  return select as unknown as Select;
}

type Scope = { db: Db; siteId: SiteId | Placeholder };

const filtered =
  <N extends TableName>(name: N) =>
  ({ db, siteId }: Scope) =>
    db
      .select()
      .from(tenantTables[name] as Tables['settings'])
      .where(eq(tenantTables[name].siteId, siteId))
      .as(name);

/** A table's pre-filtered subquery has the table's own columns. */
type PreFiltered<N extends TableName> = SubqueryWithSelection<Tables[N]['_']['columns'], N>;

const preFiltered = onDemand(Object.fromEntries(tableNames.map((name) => [name, filtered(name)]))) as unknown as (
  scope: Scope,
) => { readonly [N in TableName]: PreFiltered<N> };

const unconnected = drizzle({} as D1Database);
const prepared = preparedReads<AnySite, Statement>({
  rows: preFiltered({ db: unconnected, siteId: storeSlot }),
  select: selectFrom(unconnected),
});

function named(fields: Record<string, unknown>, prefix = ''): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const name = prefix + key;
      if (is(field, Column)) return [key, sql`${field}`.mapWith(field).as(name)];
      const nested = typeof field === 'object' && field !== null && Object.getPrototypeOf(field) === Object.prototype;
      return [key, nested ? named(field as Record<string, unknown>, `${name}_`) : field];
    }),
  );
}
