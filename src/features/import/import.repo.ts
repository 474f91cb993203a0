import { desc, eq, max, sql, type SQLWrapper } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { Change } from '#features/catalog/changes.ts';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { productsBySlug } from '#features/catalog/read-products.ts';
import { statementsOf } from '#features/catalog/write-changes.ts';
import type { KnownShelves } from './shelves.ts';

export type Asked = { slugs: string[]; skus: string[]; pictureUrls: string[] };

export type ImportRepo = ReturnType<typeof importRepo>;

export type Found = {
  products: CurrentProduct[];
  /** The products that have the SKUs asked for. */
  skuOwners: Map<string, { productId: string; title: string }>;
  /** Ids of pictures by the address they came from. */
  mediaIds: Map<string, string>;
};

/** What an import reads and writes of a store. */
export function importRepo(site: SiteDb) {
  return {
    /** All categories, collections and metafield definitions. */
    async shelves(): Promise<KnownShelves> {
      return (await site.ask({ shelves: shelves(site) })).shelves;
    },

    /** The rank of a product that comes after all others. Reads every product: ask once a file. */
    async nextRank(): Promise<number> {
      const { products } = site.rows;
      const rank: Question<number> = {
        statements: [site.select({ rank: max(products.rank).as('rank') }).from(products)],
        answer: ([rows]) => ((rows as { rank: number | null }[])[0]?.rank ?? -1) + 1,
      };
      return (await site.ask({ rank })).rank;
    },

    /** The products with these slugs, and who has these SKUs and pictures. One round trip, ten statements. */
    find({ slugs, skus, pictureUrls }: Asked): Promise<Found> {
      return site.ask({
        products: productsBySlug(site, slugs),
        skuOwners: skuOwners(site, skus),
        mediaIds: mediaIds(site, pictureUrls),
      });
    },

    /**
     * Writes all changes in one batch. `now` in epoch milliseconds.
     * @throws when a constraint refuses one of them; then none is written
     */
    async write(changes: Change[], now: number): Promise<void> {
      await site.write(statementsOf(site, changes, now));
    },
  };
}

function shelves(site: SiteDb): Question<KnownShelves> {
  const { categories, collections, collectionProducts, metafieldDefinitions } = site.rows;
  const { id, parentId, slug, title } = categories;
  const { namespace, key } = metafieldDefinitions;
  const lastPlace = site
    .select({ position: collectionProducts.position })
    .from(collectionProducts)
    .where(eq(collectionProducts.collectionId, collections.id))
    .orderBy(desc(collectionProducts.position))
    .limit(1);
  return {
    statements: [
      site.select({ id, parentId, slug, title }).from(categories),
      site
        .select({
          ...{ id: collections.id, slug: collections.slug, title: collections.title },
          isRuled: sql<number>`${collections.rules} is not null`.as('isRuled'),
          nextPlace: sql<number>`coalesce(${lastPlace} + 1, 0)`.as('nextPlace'),
        })
        .from(collections),
      site.select({ id: metafieldDefinitions.id, namespace, key }).from(metafieldDefinitions),
    ],
    answer: ([nodes, groups, definitions]) => ({ categories: nodes, collections: groups, definitions }) as KnownShelves,
  };
}

function skuOwners(site: SiteDb, skus: string[]): Question<Found['skuOwners']> {
  const { products, variants } = site.rows;
  return {
    statements: [
      site
        .select({ sku: variants.sku, productId: variants.productId, title: products.title })
        .from(variants)
        .innerJoin(products, eq(products.id, variants.productId))
        .where(among(variants.sku, skus)),
    ],
    answer: ([rows]) =>
      new Map((rows as { sku: string; productId: string; title: string }[]).map(({ sku, ...owner }) => [sku, owner])),
  };
}

/** By where they came from; pictures of this very store also by where it shows them. */
function mediaIds(site: SiteDb, urls: string[]): Question<Found['mediaIds']> {
  const { id, sourceUrl } = site.rows.media;
  const shown = urls.flatMap((url): [string, string][] => {
    const own = shownMediaId(url);
    return own ? [[url, own]] : [];
  });
  const ids = shown.map(([, own]) => own);
  return {
    statements: [
      site.select({ id, sourceUrl }).from(site.rows.media).where(among(sourceUrl, urls)),
      site.select({ id }).from(site.rows.media).where(among(id, ids)),
    ],
    answer([fetched, own]) {
      const here = new Set((own as { id: string }[]).map((row) => row.id));
      return new Map([
        ...shown.filter(([, mediaId]) => here.has(mediaId)),
        ...(fetched as { id: string; sourceUrl: string }[]).map((row): [string, string] => [row.sourceUrl, row.id]),
      ]);
    },
  };
}

/** The picture that an address of ours shows, whatever the host: it is looked up in this store alone. */
const shownMediaId = (url: string): string | undefined =>
  URL.canParse(url) ? /^\/media\/([\w-]{1,64})\/\d{1,5}$/.exec(new URL(url).pathname)?.[1] : undefined;

const among = (column: SQLWrapper, values: string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
