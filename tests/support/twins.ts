import { getTableName, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { domains, sites } from '#db/schema/index.ts';
import { tokenPrefix } from '#db/index-lock.ts';
import { tableNames, type siteDb } from '#db/site-db.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import type { SiteId } from '#lib/site-id.ts';
import { makeAccounts } from './twin-accounts.ts';
import { inOrderOfReference, rowsOf, tableOf, type Row, type Twin } from './twin-rows.ts';
import { WRITTEN_AT } from './twin-clock.ts';

/** Their keys begin alike, so that a search token cut in the wrong place would match the other's. */
export const twinA: Twin = {
  id: '01900000-0000-7000-8000-aaaaaaaaaaaa' as SiteId,
  key: 's1',
  host: 'a.twin.example',
  mark: 'AAMARK',
  figure: 110_011_000,
  currency: 'EUR',
  extraRows: 0,
};
export const twinB: Twin = {
  id: '01900000-0000-7000-8000-bbbbbbbbbbbb' as SiteId,
  key: 's11',
  host: 'b.twin.example',
  mark: 'BBMARK',
  figure: 770_077_000,
  currency: 'JPY',
  extraRows: 1,
};

/** The tables without columns to tell stores apart by. */
export const FULL_TEXT = [
  'audit_text',
  'catalogue_by_created',
  'catalogue_by_price',
  'catalogue_by_stock',
  'catalogue_by_title',
  'catalogue_by_updated',
  'customer_text',
  'customers_by_name',
  'customers_by_orders',
  'customers_by_spent',
  'listing_by_date',
  'listing_by_place',
  'listing_by_price',
  'listing_by_rank',
  'order_text',
  'orders_by_total',
  'product_text',
];

/** Opens both stores, and makes the accounts of those who work there. */
export async function openTwins(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const times = { createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT };
  for (const { id, key, mark, host } of [twinA, twinB]) {
    await db.insert(sites).values({ id, key, name: `${mark} store`, statusMessage: `${mark} message`, ...times });
    await db.insert(domains).values({ host, siteId: id, isPrimary: true, createdAt: WRITTEN_AT });
  }
  await makeAccounts(d1);
}

/** Fills every tenant table of both stores anew. */
export async function refill(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const order = inOrderOfReference();
  const emptied = order.toReversed().map((name) => db.delete(tableOf(name)));
  const filled = order.flatMap((name) =>
    [twinA, twinB].flatMap((twin) => rowsOf(name, twin).map((row) => db.insert(tableOf(name)).values(row))),
  );
  const forgotten = FULL_TEXT.map((table) => db.run(sql.raw(`delete from ${table}`)));
  await db.batch([...forgotten, ...emptied, ...filled] as never);
}

/** Makes what finding products reads, for both stores. */
export async function index(d1: D1Database, open: typeof siteDb): Promise<void> {
  for (const twin of [twinA, twinB]) {
    const { waiting } = await indexingRepo(open(d1, twin)).drain({ now: WRITTEN_AT, limit: 100 });
    if (waiting) throw new Error('The twins have more products than one drain takes.');
  }
}

/** All rows of one store, by table, as they stand, and the row numbers of its entries in the full-text tables. */
export async function rowsIn(d1: D1Database, twin: Twin): Promise<Record<string, Row[]>> {
  const tables = tableNames.map((name) => getTableName(tableOf(name)));
  const found = await d1.batch<Row>(
    tables.map((table) => d1.prepare(`select * from "${table}" where site_id = ? order by id`).bind(twin.id)),
  );
  const entries = await d1.batch<Row>(
    FULL_TEXT.map((table) =>
      d1.prepare(`select rowid from ${table} where ${table} match ? order by rowid`).bind(`${tokenPrefix(twin.key)}*`),
    ),
  );
  return Object.fromEntries([...tables, ...FULL_TEXT].map((table, i) => [table, [...found, ...entries][i]!.results]));
}

/** Whether anything in a text belongs to the store: a marked word, a marked figure, its id or its host. */
export function tellsOf(twin: Twin, text: string): string | null {
  const traces = [twin.mark, twin.id, twin.host, String(twin.figure).slice(0, -3)];
  const found = text.toLowerCase();
  return traces.find((trace) => found.includes(trace.toLowerCase())) ?? null;
}
