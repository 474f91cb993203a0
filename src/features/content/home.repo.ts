import { and, eq, inArray, sql, type SQL } from 'drizzle-orm';
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
/** Of a collection's first products, how many are looked at for those that are on sale. */
const LOOKED_AT = 50;
const MOST_CARDS = 40;
const MOST_ROW_CARDS = 20 * ROW;
const MOST_SPECS = 80;

/** Where a home page's document is kept: what shoppers see, or the draft of it. */
type Source = 'settings' | 'drafts';

/** The home page of a store. */
export function homeRepo(site: SiteDb) {
  return {
    /**
     * The home page in one round trip; without saved sections the list is empty. Hidden sections are left out.
     * @param from where its document is kept: a draft has to be there when it is asked for
     */
    home(from: Source = 'settings'): Question<Home> {
      return {
        statements: site.prepared(homeReads[from], {}),
        answer(results) {
          const [[saved], cards, rows, specs] = results as [
            { value: unknown }[],
            { slug: string; card: ProductCard }[],
            RowCard[],
            ComparedSpec[],
          ];
          return {
            sections: homeSettings.parse(saved?.value ?? {}).sections.filter(({ hidden }) => !hidden),
            cards: new Map(cards.map(({ slug, card }) => [slug, card])),
            rows: byRow(rows),
            specs,
          };
        },
      };
    },
  };
}

const homeReads = { settings: readsFrom('settings'), drafts: readsFrom('drafts') };

function readsFrom(source: Source) {
  return ({ rows, select }: AnySite) => {
    const { productCards, collections, collectionProducts, products } = rows;
    const { productMetafields, metafieldDefinitions } = rows;
    const document = rows[source];

    /** Slugs the document names under `path`. */
    const named = (path: string): SQL =>
      sql`(select slugs.value from ${document}, json_each(${document.value}, ${path}) as slugs where ${document.id} = 'home')`;

    // Asked for by id and not joined by slug: SQLite would else walk all the store's rows of the joined table.
    const shownCollections = select({ id: collections.id })
      .from(collections)
      .where(sql`${collections.slug} in ${named('$.collections')}`);
    // Each collection's own first ones: places have gaps, and those in a collection by rules begin anywhere. Read member by
    // member (CROSS JOIN), until there are enough.
    const firstOnSale = sql`(select member.id from (
        select ${collectionProducts.id} as id, ${collectionProducts.productId} as product_id from ${collectionProducts}
        where ${collectionProducts.collectionId} = ${collections.id}
        order by ${collectionProducts.position} limit ${LOOKED_AT}) as member
      cross join ${productCards} on ${productCards.id} = member.product_id limit ${ROW})`;
    const compared = select({ id: products.id })
      .from(products)
      .where(sql`${products.slug} in ${named('$.compared')}`);

    return [
      select({ value: document.value }).from(document).where(eq(document.id, 'home')).limit(1),
      select({ slug: productCards.slug, card: productCards.card })
        .from(productCards)
        .where(sql`${productCards.slug} in ${named('$.products')}`)
        .limit(MOST_CARDS),
      select({ row: collections.slug, position: collectionProducts.position, card: productCards.card })
        .from(collections)
        // From collection to member, not the other way round: SQLite would else begin with all members of the store.
        .crossJoin(collectionProducts)
        .innerJoin(productCards, eq(productCards.id, collectionProducts.productId))
        .where(and(inArray(collections.id, shownCollections), sql`${collectionProducts.id} in ${firstOnSale}`))
        .limit(MOST_ROW_CARDS),
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
  };
}

type RowCard = { row: string; position: number; card: ProductCard };

function byRow(rows: RowCard[]): Map<string, ProductCard[]> {
  const grouped = Map.groupBy(
    rows.toSorted((a, b) => a.position - b.position),
    ({ row }) => row,
  );
  return new Map([...grouped].map(([slug, members]) => [slug, members.map(({ card }) => card)]));
}
