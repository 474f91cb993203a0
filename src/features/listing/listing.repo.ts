import { asc, eq, sql } from 'drizzle-orm';
import type { AnySite, Question, SiteDb, Slots } from '#db/site-db.ts';
import type { ProductCard } from '#features/catalog/card.ts';
import { countFacets } from './count-facets.ts';
import { allToken } from './facet-token.ts';
import { categoryHeading, collectionHeading } from './heading.repo.ts';
import { pageOf } from './listing-page.ts';
import { listingQuery, sortOrders } from './listing-query.ts';
import type { Heading, Listing } from './listing.ts';
import type { PackedFacets } from './pack-facets.ts';
import type { Selection } from './selection.ts';

const mostCards = 48;
const mostRelated = 12;

/** Lists of a store's products. Each question reads at most 250 rows, however many products there are. */
export function listingRepo(site: SiteDb) {
  const whole = (sort: keyof typeof sortOrders, limit: number): Question<ProductCard[]> => ({
    statements: [
      site.index.listing({
        scope: { kind: 'all', token: allToken },
        order: sortOrders[sort],
        limit: Math.min(limit, mostCards),
      }),
    ],
    answer: ([rows]) => cardsIn(rows),
  });

  return {
    /** One page of a category and its subcategories, or null when there is no such category. */
    category: (slug: string, selection: Selection): Question<Listing | null> =>
      listing(site, { kind: 'category', slug }, selection, categoryHeading(site, slug)),

    /** One page of a collection, or null when there is no such collection. */
    collection: (slug: string, selection: Selection): Question<Listing | null> =>
      listing(site, { kind: 'collection', slug }, selection, collectionHeading(site, slug)),

    /** The cards of these products in this order; unknown and inactive ones are left out. At most 48. */
    bySlugs: (slugs: string[]): Question<ProductCard[]> => ({
      statements: site.prepared(cardReads, { slugs: JSON.stringify(slugs.slice(0, mostCards)) }),
      answer: ([rows]) => {
        const cards = (rows as { card: ProductCard }[]).map(({ card }) => card);
        return slugs.flatMap((slug) => cards.find((card) => card.slug === slug) ?? []);
      },
    }),

    /** A collection's first products in the collection's own order. At most 48. */
    ofCollection: (slug: string, limit: number): Question<ProductCard[]> => ({
      statements: site.prepared(collectionCardReads, { slug, limit: Math.min(limit, mostCards) }),
      answer: ([rows]) => (rows as { card: ProductCard }[]).map(({ card }) => card),
    }),

    /** Products beside this one in its category, then in the parent category, without the product itself. At most 12. */
    relatedTo: (productSlug: string, limit: number): Question<ProductCard[]> => {
      const most = Math.min(limit, mostRelated);
      return {
        statements: [site.index.beside(productSlug, most + 1)],
        answer: ([rows]) => {
          const bySlug = new Map((rows as { slug: string; card: string }[]).map((row) => [row.slug, row]));
          bySlug.delete(productSlug);
          return cardsIn([...bySlug.values()].slice(0, most));
        },
      };
    },

    /** The store's latest products. At most 48. */
    newest: (limit: number): Question<ProductCard[]> => whole('newest', limit),

    /** The store's products in its own order. At most 48. */
    featured: (limit: number): Question<ProductCard[]> => whole('featured', limit),
  };
}

type Place = { kind: 'category' | 'collection'; slug: string };
type KeyedCard = { key: number; card: string };

function listing(
  site: SiteDb,
  place: Place,
  selection: Selection,
  heading: Question<Heading | null>,
): Question<Listing | null> {
  return {
    statements: [
      site.index.listing({ scope: place, ...listingQuery(place.kind, selection) }),
      ...site.prepared(packedReads[place.kind], { slug: place.slug }),
      ...heading.statements,
    ],
    answer: ([found, packedRows, ...headingRows]) => {
      const head = heading.answer(headingRows);
      if (!head) return null;
      const packed = (packedRows as { packed: string }[])[0]?.packed;
      const counts = countFacets(packed ? (JSON.parse(packed) as PackedFacets) : nothingPacked, selection);
      const { rows, range, next, previous, atLeast, isLast } = pageOf(found as KeyedCard[], selection.cursor);
      return {
        heading: head,
        selection: counts.known,
        cards: cardsIn(rows),
        // The counts may be minutes older than the page; what the page shows is never contradicted.
        total: isLast ? atLeast : Math.max(counts.total, atLeast),
        approximate: counts.approximate && !isLast,
        range,
        groups: counts.groups,
        prices: counts.prices,
        next,
        previous,
      };
    },
  };
}

const cardReads = ({ rows: { productCards }, select }: AnySite, { slugs }: Slots<{ slugs: string }>) => [
  select({ card: productCards.card })
    .from(productCards)
    .where(sql`${productCards.slug} in (select value from json_each(${slugs}))`),
];

const collectionCardReads = ({ rows, select }: AnySite, { slug, limit }: Slots<{ slug: string; limit: number }>) => {
  const { productCards, collections, collectionProducts } = rows;
  return [
    select({ card: productCards.card })
      .from(collections)
      .innerJoin(collectionProducts, eq(collectionProducts.collectionId, collections.id))
      .innerJoin(productCards, eq(productCards.id, collectionProducts.productId))
      .where(eq(collections.slug, slug))
      .orderBy(asc(collectionProducts.position))
      .limit(limit),
  ];
};

const packedOf =
  (kind: Place['kind']) =>
  ({ rows, select }: AnySite, { slug }: Slots<{ slug: string }>) => {
    const { listingFacets, categories, collections } = rows;
    const place = kind === 'category' ? categories : collections;
    const id = sql`(select ${`${kind}:`} || id from ${place} where slug = ${slug})`;
    return [select({ packed: listingFacets.packed }).from(listingFacets).where(eq(listingFacets.id, id)).limit(1)];
  };
const packedReads = { category: packedOf('category'), collection: packedOf('collection') };

const nothingPacked: PackedFacets = { total: 0, prices: [], groups: [] };

const cardsIn = (rows: unknown): ProductCard[] =>
  (rows as { card: string }[]).map(({ card }) => JSON.parse(card) as ProductCard);
