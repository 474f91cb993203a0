import { and, asc, eq } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { mostViews, type SavedView } from './saved-views.ts';

/** The views that people keep of lists. Each sees and changes their own only. */
export function savedViewsRepo(site: SiteDb) {
  const { savedViews } = site.rows;
  return {
    /** A person's views of one list, oldest first. */
    ofPerson(accountId: string, list: string): Question<SavedView[]> {
      return {
        statements: [
          site
            .select({ id: savedViews.id, label: savedViews.name, query: savedViews.query })
            .from(savedViews)
            .where(and(eq(savedViews.accountId, accountId), eq(savedViews.list, list)))
            .orderBy(asc(savedViews.createdAt), asc(savedViews.id))
            .limit(mostViews),
        ],
        answer: ([rows]) => (rows as Omit<SavedView, 'mine'>[]).map((row) => ({ ...row, mine: true as const })),
      };
    },

    /** Keeps a view. One of the same name is replaced and keeps its place. */
    async save(accountId: string, view: { id: string; list: string; name: string; query: string }, now: number) {
      await site.write([
        site.upsert(
          'savedViews',
          { ...view, accountId, createdAt: now },
          { on: ['accountId', 'list', 'name'], set: () => ({ query: view.query }) },
        ),
      ]);
    },

    /** Changes what a view shows. */
    async change(accountId: string, id: string, query: string): Promise<void> {
      await site.write([
        site.update('savedViews', (row) => and(eq(row.id, id), eq(row.accountId, accountId)), { query }),
      ]);
    },

    async remove(accountId: string, id: string): Promise<void> {
      await site.write([site.remove('savedViews', (row) => and(eq(row.id, id), eq(row.accountId, accountId)))]);
    },
  };
}
