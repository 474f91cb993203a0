import { and, eq } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { MenuItem, MenuPlace } from '#db/schema/content.ts';

export type Menu = { title: string; items: MenuItem[] };
export type Menus = Record<MenuPlace, Menu[]>;
export type PlainPage = {
  slug: string;
  title: string;
  summary: string;
  bodyHtml: string;
  seoTitle: string | null;
  seoDescription: string | null;
  updatedAt: number;
};

const MOST_MENUS = 20;

/** Menus and plain pages of a store. */
export function contentRepo(site: SiteDb) {
  const { menus, pages } = site.rows;
  return {
    /** What stands around every page: the menus by place, in order. */
    menus(): Question<Menus> {
      return {
        statements: [
          site
            .select({ place: menus.place, title: menus.title, items: menus.items })
            .from(menus)
            .orderBy(menus.place, menus.position)
            .limit(MOST_MENUS),
        ],
        answer([rows]) {
          const all = rows as (Menu & { place: MenuPlace })[];
          const at = (place: MenuPlace) => all.filter((menu) => menu.place === place);
          return { header: at('header'), service: at('service'), footer: at('footer'), legal: at('legal') };
        },
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
              summary: pages.summary,
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
