import { eq, or, sql } from 'drizzle-orm';
import type { AnySite, SiteDb, Statement, TableName } from '#db/site-db.ts';
import { tableNames } from '#db/site-db.ts';
import type { Attempt } from './probe.ts';
import { EXTRA_ROW, idOf, rowsOf } from './twin-rows.ts';
import { twinA, twinB } from './twins.ts';

/** A way to reach past one store with nothing but its handle, types aside. `refused` says how it ends, if not harmlessly. */
export type Attack = { name: string; attempt: Attempt; refused?: RegExp };

/** A handle without its types: what JavaScript, a cast or a mistake could do with it. */
type Untyped = Record<string, (...args: unknown[]) => Untyped> & Statement;
const untyped = (site: SiteDb) => site as unknown as Untyped;
const always = sql`1 = 1`;

export const attacks: Attack[] = [
  {
    name: 'change every row, by a condition with “or”',
    attempt: (site) =>
      site.write([site.update('settings', (row) => or(eq(row.id, 'general'), always), { updatedAt: 1 })]),
  },
  {
    name: 'change every row, by a condition in plain SQL',
    attempt: (site) => site.write([site.update('pages', () => sql`1 = 0 or 1 = 1`, { updatedAt: 1 })]),
  },
  {
    name: 'remove every row, by a condition in plain SQL',
    attempt: (site) => site.write([site.remove('menus', () => sql`1 = 0 or 1 = 1`)]),
  },
  {
    name: 'change by a row that only the other store has',
    attempt: (site) =>
      site.write([site.update('settings', (row) => eq(row.id, idOf('settings', EXTRA_ROW)), { updatedAt: 1 })]),
  },
  {
    name: 'remove without a condition',
    attempt: (site) => site.write([site.remove('settings', () => undefined)]),
    refused: /syntax error/,
  },
  {
    name: 'change without a condition',
    attempt: (site) => site.write([site.update('settings', () => undefined, { updatedAt: 1 })]),
    refused: /syntax error/,
  },
  {
    name: 'insert a row that says it is the other store’s',
    attempt: (site) => site.write([untyped(site).insert!('counters', { siteId: twinB.id, id: 'planted', value: 1 })]),
  },
  {
    name: 'give a row away',
    attempt: (site) => {
      const patch = { siteId: twinB.id, updatedAt: 1 };
      return site.write([
        untyped(site).update!('settings', (row: { id: never }) => eq(row.id, 'theme'), { ...patch, id: 'planted' }),
      ]);
    },
  },
  {
    name: 'give a row away when it is there already',
    attempt: (site) => {
      const conflict = { on: ['id'], set: () => ({ siteId: twinB.id, id: 'planted' }) };
      return site.write([untyped(site).upsert!('counters', { id: 'order', value: 1 }, conflict)]);
    },
  },
  {
    name: 'refer to a row that only the other store has',
    attempt: (site) =>
      site.write([
        site.insert('productTags', { id: 'planted', productId: idOf('products', EXTRA_ROW), tag: 'planted' }),
      ]),
    refused: /FOREIGN KEY/,
  },
  {
    name: 'change the other store’s card by a row number that is unique in the database',
    attempt: (site) => {
      const [theirs] = rowsOf('productCards', twinB);
      const { siteId: _siteId, ...card } = theirs!;
      const conflict = { on: ['doc'], set: () => ({ slug: 'planted' }) };
      return site.write([untyped(site).upsert!('productCards', { ...card, id: idOf('products', 0) }, conflict)]);
    },
    refused: /ON CONFLICT clause does not match/,
  },
  {
    name: 'put another condition in place of the store’s',
    attempt: (site) => site.write([untyped(site).remove!('menus', () => always).where!(always)]),
    refused: /beyond the store/,
  },
  {
    name: 'put another condition in place of the store’s, after asking for the rows back',
    attempt: (site) =>
      site.write([
        untyped(site).update!('pages', () => always, { updatedAt: 1 }).returning!().$dynamic!().where!(always),
      ]),
    refused: /beyond the store/,
  },
  {
    name: 'decide by any unique key what an insert changes',
    attempt: (site) => {
      const [theirs] = rowsOf('productCards', twinB);
      const insert = untyped(site).insert!('productCards', { ...theirs, id: idOf('products', 0) });
      return site.write([insert.onConflictDoUpdate!({ target: sql.identifier('doc'), set: { slug: 'planted' } })]);
    },
    refused: /beyond the store/,
  },
  {
    name: 'read the whole table that a condition’s column belongs to',
    attempt: (site) => rows(site, untyped(site).select!({ id: sql`id`.as('id') }).from!(wholeTable(site))),
    refused: /beyond the store/,
  },
  {
    name: 'join the whole table that a condition’s column belongs to',
    attempt: (site) =>
      rows(
        site,
        untyped(site).select!({ title: sql`"pages"."title"`.as('title') }).from!(site.rows.menus).innerJoin!(
          wholeTable(site),
          always,
        ),
      ),
    refused: /beyond the store/,
  },
  {
    name: 'read as the other store, by a value with the name of the store’s slot',
    attempt: (site) => {
      const read = ({ rows: { pages }, select }: AnySite) => [select({ title: pages.title }).from(pages)];
      return site.write(site.prepared(read, { store: twinB.id }));
    },
  },
  ...tableNames.map((name) => ({
    name: `read ${name} without a condition`,
    attempt: (site: SiteDb) => everyRow(site, name),
  })),
  ...tableNames.map((name) => ({
    name: `join ${name} by nothing`,
    attempt: (site: SiteDb) => joinedByNothing(site, name),
  })),
];

const everyRow = (site: SiteDb, name: TableName) => {
  const row = site.rows[name];
  const fields = Object.fromEntries(Object.keys(rowsOf(name, twinA)[0]!).map((key) => [key, row[key as 'id']]));
  return rows(site, site.select(fields).from(row as SiteDb['rows']['settings']));
};

const joinedByNothing = (site: SiteDb, name: TableName) => {
  const first = site.rows[name === 'counters' ? 'settings' : 'counters'];
  return rows(
    site,
    site
      .select({ id: first.id, other: site.rows[name].id })
      .from(first as never)
      .innerJoin(site.rows[name], always),
  );
};

const rows = async (site: SiteDb, select: Statement) => (await site.write([select]))[0];

function wholeTable(site: SiteDb): unknown {
  let table: unknown;
  site.remove('pages', (row) => ((table = row.id.table), always));
  return table;
}
