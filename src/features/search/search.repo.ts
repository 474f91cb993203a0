import type { Question, SiteDb } from '#db/site-db.ts';
import type { Cursor } from '#features/listing/cursor.ts';
import type { SearchResults, Suggestions } from './search.ts';

/** Finding a store's products by words. Whatever is typed is harmless. */
export function searchRepo(site: SiteDb) {
  void site;
  return {
    /** One page of 24; `after` is the `next` of the page before (`parseCursor('after', …)`). */
    results: (q: string, after: Cursor | null): Question<SearchResults> => unbuilt(q, after),
    /** Up to 6 products and 4 words that begin with what was typed so far. */
    suggestions: (q: string): Question<Suggestions> => unbuilt(q),
  };
}

function unbuilt(...asked: unknown[]): never {
  throw new Error(`Not built yet: ${JSON.stringify(asked)}`);
}
