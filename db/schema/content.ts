import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { at, id, siteId, siteKey } from './columns.ts';

/** Where a link leads. Slugs are resolved by the path builder, so a link outlives a change of addresses. */
export type LinkTarget =
  | { kind: 'category' | 'collection' | 'product' | 'page'; slug: string }
  | { kind: 'path'; path: string }
  | { kind: 'url'; url: string };

/** Without `to` it is a note, not a link. */
export type MenuItem = {
  label: string;
  to?: LinkTarget | undefined;
  emphasis?: 'sale' | undefined;
  /** A menu within the menu, in the header only. */
  items?: MenuItem[] | undefined;
};

const menuPlaces = ['header', 'service', 'footer', 'legal'] as const;
export type MenuPlace = (typeof menuPlaces)[number];

/** A menu and where the layout prints it; the footer has one a column. */
export const menus = sqliteTable(
  'menus',
  {
    siteId: siteId(),
    id: id(),
    slug: text('slug').notNull(),
    place: text('place', { enum: menuPlaces }).notNull(),
    title: text('title').notNull(),
    position: integer('position').notNull().default(0),
    items: text('items', { mode: 'json' }).$type<MenuItem[]>().notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('menus_slug').on(t.siteId, t.slug),
    index('menus_place').on(t.siteId, t.place, t.position),
    check('menus_place_known', sql`${t.place} in ('header', 'service', 'footer', 'legal')`),
  ],
);

/** A plain page (about, shipping, returns). `bodyHtml` was sanitised when it was written. */
export const pages = sqliteTable(
  'pages',
  {
    siteId: siteId(),
    id: id(),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    /** One sentence under the heading and for search engines. */
    summary: text('summary').notNull().default(''),
    bodyHtml: text('body_html').notNull(),
    seoTitle: text('seo_title'),
    seoDescription: text('seo_description'),
    status: text('status', { enum: ['draft', 'published'] }).notNull(),
    createdAt: at('created_at').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    siteKey(t),
    uniqueIndex('pages_slug').on(t.siteId, t.slug),
    check('pages_status', sql`${t.status} in ('draft', 'published')`),
  ],
);
