import { metered, newMeter, type Meter } from '#db/metered.ts';
import { generateStores, type Size } from '#db/seeds/generator.ts';
import { siteDb, type Question } from '#db/site-db.ts';
import { indexingRepo } from '#features/listing/indexing.repo.ts';
import { listingRepo } from '#features/listing/listing.repo.ts';
import { searchRepo } from '#features/search/search.repo.ts';

export const GENERATED_AT = Date.UTC(2026, 9, 1);

/** A generated store with everything indexed, and a meter on its database. */
export type GeneratedStore = ReturnType<typeof storeOf>;

/** Generates and indexes stores; the large one comes first. */
export async function indexedStores(d1: D1Database, size: Size): Promise<GeneratedStore[]> {
  const stores = (await generateStores(d1, size, GENERATED_AT)).map((site) => storeOf(d1, site));
  for (const store of stores) await indexStore(store);
  return stores;
}

/** Indexes what waits for it, and counts its listings anew. */
export async function indexStore({ indexing }: Pick<GeneratedStore, 'indexing'>): Promise<void> {
  for (let now = GENERATED_AT; ; now += 3_600_000) {
    const { waiting, listings } = await indexing.drain({ now, limit: 1_000 });
    if (!waiting && !listings) return;
  }
}

function storeOf(d1: D1Database, { id, key }: Parameters<typeof siteDb>[1]) {
  const meter: Meter = newMeter();
  const site = siteDb(metered(d1, meter), { id, key });
  return {
    key: { id, key },
    site,
    meter,
    indexing: indexingRepo(site),
    listings: listingRepo(site),
    search: searchRepo(site),
    answer: async <T>(question: Question<T>): Promise<T> => (await site.ask({ question })).question as T,
  };
}

/** The answer to a question, and what it cost. */
export async function cost<T>(store: GeneratedStore, question: Question<T>) {
  Object.assign(store.meter, newMeter());
  const answer = await store.answer(question);
  return { answer, rowsRead: store.meter.rowsRead, roundTrips: store.meter.roundTrips };
}
