import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { packFacets, sampleSize, type Facet, type FacetEntry } from './pack-facets.ts';

/** Renewing stops after this many listings, or this many products in them; the rest waits for the next drain. */
const mostListings = 200;
const mostProducts = 40_000;
const largeListing = 5_000;
const largeListingEvery = 10 * 60_000;
const rowsRead = 2_000;

/** Renews the packed counts of listings whose products changed; large ones at most every ten minutes. Returns how many. */
export async function rebuildCounts(site: SiteDb, now: number): Promise<number> {
  const stale = await staleListings(site, now);
  let renewed = 0;
  let products = 0;
  for (const { id, staleSince } of stale) {
    if (products >= mostProducts) break;
    const facets = await packListing(site, id);
    products += facets.total;
    renewed += 1;
    const packed = JSON.stringify(facets);
    await site.write([
      // Marked or renewed while this was being read, it is left as it is.
      site.update('listingFacets', (row) => and(eq(row.id, id), eq(row.staleSince, staleSince)), {
        packed,
        builtAt: Math.max(now, staleSince),
        staleSince: null,
      }),
    ]);
  }
  return renewed;
}

async function staleListings(site: SiteDb, now: number): Promise<{ id: string; staleSince: number }[]> {
  const { listingFacets } = site.rows;
  const { id, staleSince, builtAt, packed } = listingFacets;
  const due = sql`${isNotNull(staleSince)} and (${builtAt} <= ${now - largeListingEvery} or ${packed} ->> 'total' <= ${largeListing})`;
  const { stale } = await site.ask({
    stale: {
      statements: [
        site.select({ id, staleSince }).from(listingFacets).where(due).orderBy(asc(builtAt)).limit(mostListings),
      ],
      answer: ([rows]) => rows as { id: string; staleSince: number }[],
    },
  });
  return stale;
}

async function packListing(site: SiteDb, listing: string) {
  const [kind, ...rest] = listing.split(':');
  const scope = { kind: kind === 'category' ? 'category' : 'collection', id: rest.join(':') } as const;
  const [sizes] = (await site.write([site.index.scopeSize(scope)])) as [{ size: number }[]];
  const total = sizes[0]?.size ?? 0;
  const step = Math.max(1, Math.ceil(total / sampleSize));

  const entries: FacetEntry[] = [];
  for (let beyond: number | undefined = -1; beyond !== undefined;) {
    const page = { beyond, step, limit: rowsRead };
    const [rows] = (await site.write([site.index.scopeFacets(scope, page)])) as [FacetRow[]];
    entries.push(...rows.map(({ facets, price }) => ({ price, facets: JSON.parse(facets) as Facet[] })));
    beyond = rows.length === rowsRead ? rows.at(-1)?.key : undefined;
  }
  return packFacets(entries, total);
}

type FacetRow = { key: number; facets: string; price: number };
