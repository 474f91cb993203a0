import { and, eq, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { AnySite, Question, SiteDb } from '#db/site-db.ts';
import type { ProductCard } from '#features/catalog/card.ts';
import { homeSettings, type HomeSection } from './home.ts';

export type ComparedSpec = { productId: string; key: string; label: string; value: string };

/** A home page's sections with everything they show. */
export type Home = {
  sections: HomeSection[];
  /** By slug; a product that is not on sale is missing. */
  cards: Map<string, ProductCard>;
  /** Cards of a collection's first products, by its slug. */
  rows: Map<string, ProductCard[]>;
  specs: ComparedSpec[];
};

/** How many products a row shows. */
const ROW = 5;
const MOST_CARDS = 40;
const MOST_SPECS = 80;

/** The home page of a store. */
export function homeRepo(site: SiteDb) {
  return {
    /** The home page in one round trip; without saved sections the list is empty. */
    home(): Question<Home> {
      return {
        statements: site.prepared(homeReads, {}),
        answer(results) {
          const [[saved], cards, rows, specs] = results as [
            { value: unknown }[],
            { slug: string; card: ProductCard }[],
            RowCard[],
            ComparedSpec[],
          ];
          return {
            sections: homeSettings.parse(saved?.value ?? {}).sections,
            cards: new Map(cards.map(({ slug, card }) => [slug, card])),
            rows: byRow(rows),
            specs,
          };
        },
      };
    },
  };
}

function homeReads({ rows, select }: AnySite) {
  const { settings, productCards, collections, collectionProducts, products } = rows;
  const { productMetafields, metafieldDefinitions } = rows;

  /** Slugs the saved document names under `path`. */
  const named = (path: string): SQL =>
    sql`(select slugs.value from ${settings}, json_each(${settings.value}, ${path}) as slugs where ${settings.id} = 'home')`;

  // Asked for by id and not joined by slug: SQLite would else walk all the store's rows of the joined table.
  const shownCollections = select({ id: collections.id })
    .from(collections)
    .where(sql`${collections.slug} in ${named('$.collections')}`);
  const compared = select({ id: products.id })
    .from(products)
    .where(sql`${products.slug} in ${named('$.compared')}`);

  return [
    select({ value: settings.value }).from(settings).where(eq(settings.id, 'home')).limit(1),
    select({ slug: productCards.slug, card: productCards.card })
      .from(productCards)
      .where(sql`${productCards.slug} in ${named('$.products')}`)
      .limit(MOST_CARDS),
    select({ row: collections.slug, position: collectionProducts.position, card: productCards.card })
      .from(collectionProducts)
      .innerJoin(collections, eq(collections.id, collectionProducts.collectionId))
      .innerJoin(productCards, eq(productCards.id, collectionProducts.productId))
      .where(and(inArray(collectionProducts.collectionId, shownCollections), lt(collectionProducts.position, ROW)))
      .limit(MOST_CARDS),
    select({
      productId: productMetafields.productId,
      key: metafieldDefinitions.key,
      label: metafieldDefinitions.label,
      value: productMetafields.value,
    })
      .from(productMetafields)
      .innerJoin(metafieldDefinitions, eq(metafieldDefinitions.id, productMetafields.definitionId))
      .where(and(inArray(productMetafields.productId, compared), eq(metafieldDefinitions.namespace, 'spec')))
      .limit(MOST_SPECS),
  ];
}

type RowCard = { row: string; position: number; card: ProductCard };

function byRow(rows: RowCard[]): Map<string, ProductCard[]> {
  const grouped = Map.groupBy(
    rows.toSorted((a, b) => a.position - b.position),
    ({ row }) => row,
  );
  return new Map([...grouped].map(([slug, members]) => [slug, members.map(({ card }) => card)]));
}
