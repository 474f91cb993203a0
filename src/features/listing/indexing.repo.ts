import { and, asc, eq, gt, gte, lt, lte, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Conflict, SiteDb } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import { followRules } from '#features/collections/follow-rules.ts';
import { ruledCollections } from '#features/collections/read-rules.ts';
import { storedSpellings } from '#features/search/spellings.ts';
import { catalogueEntry } from '#features/product-list/catalogue-entry.ts';
import { indexEntry, isListed, publishedLater, staleScopes, type IndexEntry, type Listed } from './index-entry.ts';
import { rebuildCounts } from './listing-counts.repo.ts';
import { productSources } from './product-source.repo.ts';
import type { ProductSource } from './product-source.ts';

/** Products read and written in one batch. */
const batchSize = 50;

export type Drained = { products: number; listings: number; waiting: boolean };

/** Keeps what finding products reads in step with the catalogue. */
export function indexingRepo(site: SiteDb) {
  return {
    /** What the catalogue knows of these products. */
    sources: (ids: string[]) => productSources(site, ids),

    /**
     * Indexes up to `limit` products that changed, then renews the counts of the listings they are in. Safe to run twice
     * at once: a product that changed meanwhile stays queued, and of two that index the same product the later one does it.
     * `now` in epoch milliseconds. `waiting` tells that there is more.
     * @param first ids of those that come before what waits longer
     */
    async drain({ now, limit, first = [] }: { now: number; limit: number; first?: string[] }): Promise<Drained> {
      let products = 0;
      let taken: number | null = -1;
      while (products < limit && taken) {
        taken = await drainBatch(site, { now, first, limit: Math.min(batchSize, limit - products) });
        products += taken ?? 0;
      }
      return { products, listings: await rebuildCounts(site, now), waiting: taken !== 0 };
    },
  };
}

/** A product has one place in a collection. */
const ONCE: Conflict<'collectionProducts'> = {
  on: ['collectionId', 'productId'],
  set: (row) => ({ position: sql`${row.position}` }),
};
/** Changes of one product that are told from a new claim: more than there can be while one batch is drained. */
const changesInAClaim = 2 ** 20;
/** Claims are above what counts changes. */
const LOWEST_CLAIM = 2 ** 52;
type Asked = { now: number; limit: number; first: string[] };
type CardRow = Pick<Listed, 'scopes' | 'facets' | 'price'> & { id: string; rankDoc: number };

/** Answers how many products were indexed, or null when another drain has claimed some of them since. */
async function drainBatch(site: SiteDb, { now, limit, first }: Asked): Promise<number | null> {
  const claim = newClaim();
  const ids = await claimQueued(site, claim, { now, limit, first });
  if (!ids.length) return 0;
  const { found, before, ruled } = await site.ask({
    found: productSources(site, ids),
    before: listedBefore(site, ids),
    ruled: ruledCollections(site),
  });
  const { products: sources, joined, left } = followRules(found, ruled);

  const entries = sources.filter((source) => isListed(source, now)).map(indexEntry);
  const stale = ids.flatMap((id) =>
    staleScopes(before.get(id) ?? null, listedAs(entries.find((entry) => entry.id === id))),
  );
  const words = new Set(entries.flatMap((entry) => entry.words));
  const spellings = [...words].flatMap((word) =>
    storedSpellings(word).map((spelling): [string, string] => [spelling, word]),
  );
  const { later, done } = bySchedule(ids, sources, now);
  try {
    await site.write([
      ...onlyWhileClaimed(site, ids, claim),
      site.index.dequeue(done, claim),
      site.index.postpone(later, claim),
      ...joined.map((place) => site.upsert('collectionProducts', { id: newId(), ...place }, ONCE)),
      ...left.map(({ productId, collectionId }) =>
        site.remove('collectionProducts', (row) =>
          and(eq(row.productId, productId), eq(row.collectionId, collectionId)),
        ),
      ),
      ...site.index.replace({ ids, entries, spellings, now }),
      ...site.index.catalogue(
        ids,
        sources.map((source) => catalogueEntry(source, now)),
      ),
      site.index.markStale([...new Set(stale)], now),
      // Where a product was filed, triggers queued it once more: it is indexed as it is filed now.
      site.remove('indexQueue', (row) => and(isAmong(row.id, done), lt(row.version, LOWEST_CLAIM))),
    ]);
  } catch (error) {
    if (brokenConstraint(error) === 'index_queue.queued_at') return null;
    throw error;
  }
  return ids.length;
}

const isAmong = (id: SQLWrapper, ids: string[]) => sql`${id} in (select value from json_each(${JSON.stringify(ids)}))`;

/** A number that no other drain has: the version of what it claims. Each change after that counts on from there. */
const newClaim = () => crypto.getRandomValues(new Uint32Array(1))[0]! * changesInAClaim + LOWEST_CLAIM;

/**
 * Ids of the next products in the queue, which are this drain's from now on: those that are wanted first, those that changed,
 * and then those that are only looked at again, or whose time to be published came.
 */
// In the order of the key and not by age: sorting would read the whole queue for each batch of it.
async function claimQueued(site: SiteDb, claim: number, { now, limit, first }: Asked) {
  const { indexQueue } = site.rows;
  const some = (of: SQL | undefined) =>
    site.select({ id: indexQueue.id }).from(indexQueue).where(of).orderBy(asc(indexQueue.id)).limit(limit);
  const isChanged = gt(indexQueue.version, 0);
  const wanted = some(and(isChanged, isAmong(indexQueue.id, first)));
  const changed = some(isChanged);
  const due = some(and(eq(indexQueue.version, 0), lte(indexQueue.queuedAt, now)));
  const next = sql`select id from (select id from ${wanted} union all select id from ${changed} union all select id from ${due})
    limit ${limit}`;
  const claimed = site.update('indexQueue', (row) => sql`${row.id} in (${next})`, { version: claim }).returning();
  const [rows] = (await site.write([claimed])) as [{ id: string }[]];
  return rows.map(({ id }) => id);
}

/**
 * Refuses a batch (`index_queue.queued_at`) once another drain has claimed one of the products: what that one writes was read
 * later. A row comes and goes for it, because an update of rows that are gone would refuse nothing.
 */
function onlyWhileClaimed(site: SiteDb, ids: string[], claim: number) {
  const { indexQueue } = site.rows;
  const isClaimed = and(
    isAmong(indexQueue.id, ids),
    gte(indexQueue.version, claim),
    lt(indexQueue.version, claim + changesInAClaim),
  );
  const claimed = site
    .select({ claimed: sql`count(*)`.as('claimed') })
    .from(indexQueue)
    .where(isClaimed);
  const id = `claim ${claim}`;
  return [
    site.insert('indexQueue', { id, version: 0, queuedAt: onlyIf<number>(sql`${claimed} = ${ids.length}`, claim) }),
    site.remove('indexQueue', (row) => eq(row.id, id)),
  ];
}

function listedBefore(site: SiteDb, ids: string[]) {
  const { productCards } = site.rows;
  const { id, scopes, facets, card, rankDoc } = productCards;
  const price = sql<number>`${card} ->> 'price'`.as('price');
  return {
    statements: [site.select({ id, scopes, facets, price, rankDoc }).from(productCards).where(isAmong(id, ids))],
    answer: ([rows]: unknown[]) =>
      new Map(
        (rows as CardRow[]).map((row): [string, Listed] => [
          row.id,
          { ...row, rank: Math.floor(row.rankDoc / 2 ** 25) },
        ]),
      ),
  };
}

const listedAs = (entry: IndexEntry | undefined): Listed | null => entry ?? null;

function bySchedule(ids: string[], sources: ProductSource[], now: number) {
  const later: [string, number][] = [];
  const done: string[] = [];
  for (const id of ids) {
    const source = sources.find((candidate) => candidate.id === id);
    const publishedAt = source && publishedLater(source, now);
    if (publishedAt) later.push([id, publishedAt]);
    else done.push(id);
  }
  return { later, done };
}
