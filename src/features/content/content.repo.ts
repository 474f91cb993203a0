import { and, eq, sql } from 'drizzle-orm';
import type { AnySite, Question, SiteDb, Slots } from '#db/site-db.ts';
import type { MenuItem, MenuPlace } from '#db/schema/content.ts';
import { knownMenus, type MenuRow } from './known-menus.ts';

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

const menusOf = knownMenus();

/** Menus and plain pages of a store. */
export function contentRepo(site: SiteDb) {
  return {
    /** What stands around every page: the menus by place, in order. */
    menus(): Question<Menus> {
      return {
        statements: site.prepared(menuReads, {}),
        answer: ([rows]) => menusOf(site.siteId, rows as MenuRow[]),
      };
    },

    /** A published page, or null. */
    pageBySlug(slug: string): Question<PlainPage | null> {
      return {
        statements: site.prepared(pageReads, { slug }),
        answer: ([rows]) => (rows as PlainPage[])[0] ?? null,
      };
    },
  };
}

const menuReads = ({ rows: { menus }, select }: AnySite) => [
  select({ place: menus.place, title: menus.title, items: sql<string>`${menus.items}`.as('items') })
    .from(menus)
    .orderBy(menus.place, menus.position)
    .limit(MOST_MENUS),
];

const pageReads = ({ rows: { pages }, select }: AnySite, { slug }: Slots<{ slug: string }>) => [
  select({
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
];
