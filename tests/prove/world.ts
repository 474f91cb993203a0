import { createHash } from 'node:crypto';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { siteDb, tableNames, type TableName } from '#db/site-db.ts';
import { mediaKey } from '#features/media/media-key.ts';
import { proofKey } from '#features/proof/stored-proof.ts';
import { buildId } from '../../scripts/lib/build-id.ts';
import { sampleProof } from '../support/sample-proof.ts';
import { letStaffIn } from './staffed.ts';
import { letTrade } from './trading.ts';
import { samples } from '../support/twin-values.ts';
import { idOf, SHARED_ROWS, tableOf, type Twin } from '../support/twin-rows.ts';
import { index, refill, rowsIn, twinA, twinB } from '../support/twins.ts';
import type { ServedTwins } from './served-twins.ts';

const HOUR = 60 * 60 * 1000;

type Stores = Pick<ServedTwins, 'db' | 'media'>;

/** Fills both stores anew, so that everything a visitor can do in a store can be done in either. */
export async function fill(stores: Stores): Promise<void> {
  await refill(stores.db);
  await letTrade(stores.db);
  await letStaffIn(stores.db);
  await renew(stores.db);
  await index(stores.db, siteDb);
}

/** Lets nothing be over yet: the twins' rows were written long ago. */
async function renew(d1: D1Database): Promise<void> {
  const ends = tableNames.filter((name) => 'expiresAt' in getTableColumns(tableOf(name)) && name !== 'orders');
  const update = (name: TableName) =>
    d1.prepare(`update "${getTableName(tableOf(name))}" set expires_at = ?`).bind(Date.now() + HOUR);
  await d1.batch(ends.map(update));
}

/**
 * Puts every picture of both stores into the bucket, under the same ids, each with its store's mark for bytes; and a proof
 * of this build, which any store may show.
 */
export async function fillBucket({ media }: Stores): Promise<void> {
  const widths = samples['media.widths']!(twinA, 0) as number[];
  for (const twin of [twinA, twinB]) {
    for (let i = 0; i < SHARED_ROWS + twin.extraRows; i += 1) {
      for (const width of widths) await media.put(keyOf(twin, i, width), `${twin.mark} picture ${i + 1} ${width}`);
    }
  }
  await media.put(proofKey(buildId()), JSON.stringify(sampleProof()));
}

const keyOf = (twin: Twin, i: number, width: number) => mediaKey(twin.id, idOf('media', i), width)!;

/** A hash of everything that is not the first store's, by table and for the bucket. */
export async function othersState({ db, media }: Stores): Promise<Record<string, string>> {
  const rows = await rowsIn(db, twinB);
  const platform = await db.batch([
    db.prepare('select * from sites where id <> ? order by id').bind(twinA.id),
    db.prepare('select * from domains where site_id <> ? order by host').bind(twinA.id),
  ]);
  const { objects } = await media.list();
  const foreign = objects.filter(({ key }) => !key.startsWith(`site/${twinA.id}/`));
  const parts: Record<string, unknown> = {
    ...rows,
    sites: platform[0]!.results,
    domains: platform[1]!.results,
    bucket: foreign.map(({ key, etag }) => [key, etag]),
  };
  return Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, digest(JSON.stringify(content))]));
}

/** Which parts of two states differ. */
export const changedParts = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(before).filter((part) => before[part] !== after[part]);

/** All rows of a store as text, to be searched for what is the other's. */
export async function rowsAsText({ db }: Stores, twin: Twin): Promise<string> {
  return JSON.stringify(await rowsIn(db, twin));
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
