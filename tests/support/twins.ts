import { getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/d1';
import { domains, sites } from '#db/schema/index.ts';
import { tableNames } from '#db/site-db.ts';
import type { SiteId } from '#lib/site-id.ts';
import { inOrderOfReference, rowsOf, tableOf, type Row, type Twin } from './twin-rows.ts';
import { WRITTEN_AT } from './twin-values.ts';

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

/** Opens both stores. */
export async function openTwins(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const times = { createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT };
  for (const { id, key, mark, host } of [twinA, twinB]) {
    await db.insert(sites).values({ id, key, name: `${mark} store`, statusMessage: `${mark} message`, ...times });
    await db.insert(domains).values({ host, siteId: id, isPrimary: true, createdAt: WRITTEN_AT });
  }
}

/** Fills every tenant table of both stores anew. */
export async function refill(d1: D1Database): Promise<void> {
  const db = drizzle(d1);
  const order = inOrderOfReference();
  const emptied = order.toReversed().map((name) => db.delete(tableOf(name)));
  const filled = order.flatMap((name) =>
    [twinA, twinB].flatMap((twin) => rowsOf(name, twin).map((row) => db.insert(tableOf(name)).values(row))),
  );
  await db.batch([...emptied, ...filled] as never);
}

/** All rows of one store, by table, as they stand. */
export async function rowsIn(d1: D1Database, twin: Twin): Promise<Record<string, Row[]>> {
  const tables = tableNames.map((name) => getTableName(tableOf(name)));
  const found = await d1.batch<Row>(
    tables.map((table) => d1.prepare(`select * from "${table}" where site_id = ? order by id`).bind(twin.id)),
  );
  return Object.fromEntries(tables.map((table, i) => [table, found[i]!.results]));
}

/** Whether anything in a text belongs to the store: a marked word, a marked figure, its id or its host. */
export function tellsOf(twin: Twin, text: string): string | null {
  const traces = [twin.mark, twin.id, twin.host, String(twin.figure).slice(0, -3)];
  return traces.find((trace) => text.includes(trace)) ?? null;
}
