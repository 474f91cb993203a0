import { asc } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';

/** What a link can lead to, or a section show, by its address. */
export type Target = { slug: string; title: string };
export type Targets = { categories: Target[]; collections: Target[]; pages: Target[] };

const MOST_TARGETS = 200;

/** What an editor chooses from where a link needs somewhere to lead. Products are searched for instead: there are too many. */
export function targetsRepo(site: SiteDb) {
  const { categories, collections, pages } = site.rows;
  const all = (table: typeof categories | typeof collections | typeof pages) =>
    site.select({ slug: table.slug, title: table.title }).from(table).orderBy(asc(table.slug)).limit(MOST_TARGETS);
  return {
    /** At most two hundred of each kind, by address. */
    all(): Question<Targets> {
      return {
        statements: [all(categories), all(collections), all(pages)],
        answer: ([inCategories, inCollections, inPages]) => ({
          categories: inCategories as Target[],
          collections: inCollections as Target[],
          pages: inPages as Target[],
        }),
      };
    },
  };
}
