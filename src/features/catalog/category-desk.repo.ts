import { eq } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import type { CategoryNode } from './category-tree.ts';

const MOST_CATEGORIES = 500;

type Words = Pick<CategoryNode, 'parentId' | 'slug' | 'title' | 'description'>;

/** The category tree, for those who shape it. */
export function categoryDeskRepo(site: SiteDb) {
  const { categories } = site.rows;
  return {
    all(): Question<CategoryNode[]> {
      const { id, parentId, slug, title, description, position } = categories;
      return {
        statements: [
          site.select({ id, parentId, slug, title, description, position }).from(categories).limit(MOST_CATEGORIES),
        ],
        answer: ([rows]) => rows as CategoryNode[],
      };
    },

    /** @returns whether its address was free */
    create: (node: Omit<CategoryNode, 'description'>, now: number): Promise<boolean> =>
      unlessTaken(() =>
        site.write([site.insert('categories', { ...node, cardFacts: [], createdAt: now, updatedAt: now })]),
      ),

    /** @returns whether its address was free */
    save: (id: string, words: Words, now: number): Promise<boolean> =>
      unlessTaken(() => site.write([site.update('categories', (row) => eq(row.id, id), { ...words, updatedAt: now })])),

    /** Puts the categories of one level in this order. */
    async order(ids: string[], now: number): Promise<void> {
      await site.write(
        ids.map((id, position) => site.update('categories', (row) => eq(row.id, id), { position, updatedAt: now })),
      );
    },

    /** Deletes a category in which nothing lies any more: neither products nor other categories. */
    async remove(id: string): Promise<'removed' | 'in use'> {
      try {
        await site.write([site.remove('categories', (row) => eq(row.id, id))]);
        return 'removed';
      } catch (error) {
        if (/FOREIGN KEY constraint failed/.test(`${String(error)} ${String((error as Error).cause)}`)) return 'in use';
        throw error;
      }
    },
  };
}

async function unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (brokenConstraint(error)?.includes('categories.slug')) return false;
    throw error;
  }
}
