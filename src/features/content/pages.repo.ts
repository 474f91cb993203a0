import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import type { PlainPage } from './content.repo.ts';
import { PAGES_A_PAGE, type PageDocument } from './page-document.ts';

/** As many pages as can be chosen from. */
const MOST_SHOWN = 500;

/** A plain page as the list of pages shows it. */
export type PageLine = {
  id: string;
  title: string;
  slug: string;
  status: 'draft' | 'published';
  /** Epoch milliseconds. */
  updatedAt: number;
};

/** A store's plain pages, for those who write them. Their words are drafts until they are published. */
export function pagesRepo(site: SiteDb) {
  const { pages } = site.rows;
  const { id, title, slug, status, updatedAt } = pages;
  const line = { id, title, slug, status, updatedAt };
  return {
    /** Pages by address, and one more to tell whether there are further ones. */
    list(after: string): Question<PageLine[]> {
      return {
        statements: [
          site
            .select(line)
            .from(pages)
            .where(gt(slug, after))
            .orderBy(asc(slug))
            .limit(PAGES_A_PAGE + 1),
        ],
        answer: ([rows]) => rows as PageLine[],
      };
    },

    /** Those that shoppers see, by address: what a setting can point to. */
    shown(): Question<PageLine[]> {
      return {
        statements: [site.select(line).from(pages).where(eq(status, 'published')).orderBy(asc(slug)).limit(MOST_SHOWN)],
        answer: ([rows]) => rows as PageLine[],
      };
    },

    /** Those at these addresses; unknown ones are left out. */
    bySlugs(wanted: readonly string[]): Question<PageLine[]> {
      const slugs = JSON.stringify(wanted);
      return {
        statements: [
          site
            .select(line)
            .from(pages)
            .where(sql`${slug} in (select value from json_each(${slugs}))`),
        ],
        answer: ([rows]) => rows as PageLine[],
      };
    },

    byId(wanted: string): Question<PageLine | null> {
      return {
        statements: [site.select(line).from(pages).where(eq(id, wanted)).limit(1)],
        answer: ([rows]) => (rows as PageLine[])[0] ?? null,
      };
    },

    /** The page at an address as it would be shown, whether shoppers see it or not. */
    asShown(address: string): Question<PlainPage | null> {
      const { summary, bodyHtml, seoTitle, seoDescription } = pages;
      return {
        statements: [
          site
            .select({ title, slug, summary, bodyHtml, seoTitle, seoDescription, updatedAt })
            .from(pages)
            .where(eq(slug, address))
            .limit(1),
        ],
        answer: ([rows]) => (rows as PlainPage[])[0] ?? null,
      };
    },

    /** What a page says where it is not a draft, whether it is shown or not. */
    words(wanted: string): Question<PageDocument | null> {
      const { summary, bodyHtml, seoTitle, seoDescription } = pages;
      return {
        statements: [
          site.select({ title, slug, summary, bodyHtml, seoTitle, seoDescription }).from(pages).where(eq(id, wanted)),
        ],
        answer: ([rows]) => (rows as PageDocument[])[0] ?? null,
      };
    },

    /**
     * Makes a page that nobody sees yet.
     * @returns whether its address was free
     */
    create: (page: PageDocument & { id: string }, now: number): Promise<boolean> =>
      unlessTaken(() =>
        site.write([site.insert('pages', { ...page, status: 'draft', createdAt: now, updatedAt: now })]),
      ),

    /** Takes a page off the storefront; its words stay. */
    async hide(wanted: string, now: number): Promise<void> {
      await site.write([site.update('pages', (row) => eq(row.id, wanted), { status: 'draft', updatedAt: now })]);
    },

    /** Puts a page back that was taken off the storefront, with the words it had. */
    async show(wanted: string, now: number): Promise<void> {
      await site.write([site.update('pages', (row) => eq(row.id, wanted), { status: 'published', updatedAt: now })]);
    },

    /** Deletes a page, its draft and its versions, for good. */
    async remove(wanted: string): Promise<void> {
      await site.write([
        site.remove('pages', (row) => eq(row.id, wanted)),
        site.remove('drafts', (row) => eq(row.id, `page:${wanted}`)),
        site.remove('versions', (row) => eq(row.document, `page:${wanted}`)),
      ]);
    },
  };
}

async function unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (brokenConstraint(error)?.includes('pages.slug')) return false;
    throw error;
  }
}
