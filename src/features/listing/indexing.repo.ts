import { asc, or, gt, lte, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { storedSpellings } from '#features/search/spellings.ts';
import { indexEntry, isListed, publishedLater, staleScopes, type IndexEntry, type Listed } from './index-entry.ts';
import { rebuildCounts } from './listing-counts.repo.ts';
import type { Facet } from './pack-facets.ts';
import { productSources } from './product-source.repo.ts';
import type { ProductSource } from './product-source.ts';

/** Products read and written in one batch. */
const batchSize = 50;

export type Drained = { products: number; listings: number; waiting: boolean };

/** Keeps what finding products reads in step with the catalogue. */
export function indexingRepo(site: SiteDb) {
  return {
    /**
     * Indexes up to `limit` products that changed, then renews the counts of the listings they are in. Safe to run twice
     * at once: a product that changed meanwhile stays queued. `now` in epoch milliseconds. `waiting` tells that there is more.
     */
    async drain({ now, limit }: { now: number; limit: number }): Promise<Drained> {
      let products = 0;
      let taken = -1;
      while (products < limit && taken !== 0) {
        taken = await drainBatch(site, now, Math.min(batchSize, limit - products));
        products += taken;
      }
      return { products, listings: await rebuildCounts(site, now), waiting: taken !== 0 };
    },
  };
}

type Queued = { id: string; version: number };
type CardRow = { id: string; scopes: string[]; facets: Facet[]; priceDoc: number; rankDoc: number };

async function drainBatch(site: SiteDb, now: number, limit: number): Promise<number> {
  const queued = await nextQueued(site, now, limit);
  if (!queued.length) return 0;
  const ids = queued.map(({ id }) => id);
  const { sources, before } = await site.ask({ sources: productSources(site, ids), before: listedBefore(site, ids) });

  const entries = sources.filter((source) => isListed(source, now)).map(indexEntry);
  const stale = ids.flatMap((id) =>
    staleScopes(before.get(id) ?? null, listedAs(entries.find((entry) => entry.id === id))),
  );
  const words = new Set(entries.flatMap((entry) => entry.words));
  const spellings = [...words].flatMap((word) =>
    storedSpellings(word).map((spelling): [string, string] => [spelling, word]),
  );
  const { later, done } = bySchedule(queued, sources, now);
  await site.write([
    ...site.index.replace({ ids, entries, spellings, now }),
    site.index.markStale([...new Set(stale)], now),
    site.index.dequeue(done),
    site.index.postpone(later),
  ]);
  return queued.length;
}

// In the order of the key and not by age: sorting would read the whole queue for each batch of it.
async function nextQueued(site: SiteDb, now: number, limit: number): Promise<Queued[]> {
  const { indexQueue } = site.rows;
  const due = or(gt(indexQueue.version, 0), lte(indexQueue.queuedAt, now));
  const { queued } = await site.ask({
    queued: {
      statements: [
        site
          .select({ id: indexQueue.id, version: indexQueue.version })
          .from(indexQueue)
          .where(due)
          .orderBy(asc(indexQueue.id))
          .limit(limit),
      ],
      answer: ([rows]) => rows as Queued[],
    },
  });
  return queued;
}

function listedBefore(site: SiteDb, ids: string[]) {
  const { productCards } = site.rows;
  const { id, scopes, facets, priceDoc, rankDoc } = productCards;
  return {
    statements: [
      site
        .select({ id, scopes, facets, priceDoc, rankDoc })
        .from(productCards)
        .where(sql`${id} in (select value from json_each(${JSON.stringify(ids)}))`),
    ],
    answer: ([rows]: unknown[]) =>
      new Map(
        (rows as CardRow[]).map((row): [string, Listed] => [
          row.id,
          { ...row, price: Math.floor(row.priceDoc / 2 ** 25), rank: Math.floor(row.rankDoc / 2 ** 25) },
        ]),
      ),
  };
}

const listedAs = (entry: IndexEntry | undefined): Listed | null => entry ?? null;

function bySchedule(queued: Queued[], sources: ProductSource[], now: number) {
  const later: [string, number, number][] = [];
  const done: [string, number][] = [];
  for (const { id, version } of queued) {
    const source = sources.find((candidate) => candidate.id === id);
    const publishedAt = source && publishedLater(source, now);
    if (publishedAt) later.push([id, version, publishedAt]);
    else done.push([id, version]);
  }
  return { later, done };
}
