import { asc, eq, sql } from 'drizzle-orm';
import type { AnySite, Question, SiteDb, Slots } from '#db/site-db.ts';
import type { CardPicture } from '#features/catalog/card.ts';
import type { Heading, Named } from './listing.ts';

const deepestCategory = 10;
const mostChildren = 50;

type CollectionRow = Named & { description: string };
type CategoryRow = CollectionRow & { mediaId: string | null } & Omit<CardPicture, 'mediaId'>;

/** What stands above a category, or null when there is none of this slug. */
export function categoryHeading(site: SiteDb, slug: string): Question<Heading | null> {
  return {
    statements: site.prepared(categoryReads, { slug }),
    answer: ([branches, children]) => {
      const own = (branches as CategoryRow[]).at(-1);
      const ancestors = (branches as CategoryRow[]).slice(0, -1).map(({ slug, title }) => ({ slug, title }));
      if (!own) return null;
      const { title, description, mediaId, alt, width, height, widths } = own;
      const picture = mediaId ? { mediaId, alt, width, height, widths } : null;
      return { slug: own.slug, title, description, picture, ancestors, children: children as Named[] };
    },
  };
}

/** What stands above a collection, or null when there is none of this slug. */
export function collectionHeading(site: SiteDb, slug: string): Question<Heading | null> {
  return {
    statements: site.prepared(collectionReads, { slug }),
    answer: ([rows]) => {
      const own = (rows as CollectionRow[])[0];
      return own ? { ...own, picture: null, ancestors: [], children: [] } : null;
    },
  };
}

function categoryReads({ rows: { categories, media }, select }: AnySite, { slug }: Slots<{ slug: string }>) {
  const branch = sql`(
    with recursive branch(id, parent_id, slug, title, description, media_id, depth) as (
      select id, parent_id, slug, title, description, media_id, 0 from ${categories} where slug = ${slug}
      union all
      select categories.id, categories.parent_id, categories.slug, categories.title, '', null, depth + 1
      from branch join ${categories} on categories.id = branch.parent_id where depth < ${deepestCategory}
    )
    select slug, title, description, media_id, depth from branch
  ) branch`;
  return [
    select({
      slug: sql<string>`slug`.as('slug'),
      title: sql<string>`title`.as('title'),
      description: sql<string>`description`.as('description'),
      mediaId: media.id,
      alt: media.alt,
      width: media.width,
      height: media.height,
      widths: media.widths,
    })
      .from(branch)
      .leftJoin(media, sql`${media.id} = media_id`)
      .orderBy(sql`depth desc`),
    select({ slug: categories.slug, title: categories.title })
      .from(categories)
      .where(sql`${categories.parentId} = (select id from ${sql`${categories}`} where slug = ${slug})`)
      .orderBy(asc(categories.position))
      .limit(mostChildren),
  ];
}

const collectionReads = ({ rows: { collections }, select }: AnySite, { slug }: Slots<{ slug: string }>) => [
  select({ slug: collections.slug, title: collections.title, description: collections.description })
    .from(collections)
    .where(eq(collections.slug, slug))
    .limit(1),
];
