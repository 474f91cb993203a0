import { and, eq } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { MenuItem } from '#db/schema/content.ts';

export type Menus = Record<string, MenuItem[]>;
export type PlainPage = {
  slug: string;
  title: string;
  bodyHtml: string;
  seoTitle: string | null;
  seoDescription: string | null;
  updatedAt: number;
};

/** Menus and plain pages of a store. */
export function contentRepo(site: SiteDb) {
  const { menus, pages } = site.rows;
  return {
    /** What stands around every page: the menus by handle (`header`, `service`, `footer`). */
    menus(): Question<Menus> {
      return {
        statements: [site.select({ id: menus.id, items: menus.items }).from(menus).limit(20)],
        answer: ([rows]) => Object.fromEntries((rows as { id: string; items: MenuItem[] }[]).map((m) => [m.id, m.items])),
      };
    },

    /** A published page, or null. */
    pageBySlug(slug: string): Question<PlainPage | null> {
      return {
        statements: [
          site
            .select({
              slug: pages.slug,
              title: pages.title,
              bodyHtml: pages.bodyHtml,
              seoTitle: pages.seoTitle,
              seoDescription: pages.seoDescription,
              updatedAt: pages.updatedAt,
            })
            .from(pages)
            .where(and(eq(pages.slug, slug), eq(pages.status, 'published')))
            .limit(1),
        ],
        answer: ([rows]) => (rows as PlainPage[])[0] ?? null,
      };
    },
  };
}
