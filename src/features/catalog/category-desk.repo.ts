import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import type { CategoryNode, Place } from './category-tree.ts';

const MOST_CATEGORIES = 500;

type Words = Pick<CategoryNode, 'parentId' | 'slug' | 'title' | 'description' | 'mediaId'>;
/** `moved`: what lies above its place was put somewhere else meanwhile, maybe below it. */
export type Saved = 'saved' | 'taken' | 'moved';

/** The category tree, for those who shape it. */
export function categoryDeskRepo(site: SiteDb) {
  const { categories } = site.rows;
  return {
    all(): Question<CategoryNode[]> {
      const { id, parentId, slug, title, description, position, mediaId } = categories;
      return {
        statements: [
          site
            .select({ id, parentId, slug, title, description, position, mediaId })
            .from(categories)
            .limit(MOST_CATEGORIES),
        ],
        answer: ([rows]) => rows as CategoryNode[],
      };
    },

    /** @returns whether its address was free */
    async create(node: Omit<CategoryNode, 'description' | 'mediaId'>, now: number): Promise<boolean> {
      const row = { ...node, cardFacts: [], createdAt: now, updatedAt: now };
      return (await outcomeOf(site.write([site.insert('categories', row)]))) === 'saved';
    },

    /**
     * Saves a category where it may lie.
     * @param above what lay above its place when that was decided, from the tree that was read
     */
    save(id: string, words: Words, above: readonly Place[], now: number): Promise<Saved> {
      const title = above.length ? onlyIf(and(...above.map(isWhereItWas)), words.title) : words.title;
      return outcomeOf(
        site.write([site.update('categories', (row) => eq(row.id, id), { ...words, title, updatedAt: now })]),
      );
    },

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

  function isWhereItWas({ id, parentId }: Place) {
    const place = parentId === null ? isNull(categories.parentId) : eq(categories.parentId, parentId);
    return sql`exists ${site
      .select({ id: categories.id })
      .from(categories)
      .where(and(eq(categories.id, id), place))}`;
  }
}

async function outcomeOf(writing: Promise<unknown>): Promise<Saved> {
  try {
    await writing;
    return 'saved';
  } catch (error) {
    const constraint = brokenConstraint(error) ?? '';
    if (constraint.includes('categories.slug')) return 'taken';
    if (constraint === 'categories.title') return 'moved';
    throw error;
  }
}
