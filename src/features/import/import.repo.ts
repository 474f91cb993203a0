import { count, eq, max, sql, type SQLWrapper } from 'drizzle-orm';
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
    /** All categories, collections and metafield definitions, and the rank that the next product gets. */
    async shelves(): Promise<{ known: KnownShelves; nextRank: number }> {
      return (await site.ask({ shelves: shelves(site) })).shelves;
    },

    /** The products with these slugs, and who has these SKUs and pictures. One round trip, nine statements. */
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

function shelves(site: SiteDb): Question<{ known: KnownShelves; nextRank: number }> {
  const { categories, collections, collectionProducts, metafieldDefinitions, products } = site.rows;
  const { id, parentId, slug, title } = categories;
  const { namespace, key } = metafieldDefinitions;
  return {
    statements: [
      site.select({ id, parentId, slug, title }).from(categories),
      site
        .select({
          ...{ id: collections.id, slug: collections.slug, title: collections.title },
          size: count(collectionProducts.id).as('size'),
        })
        .from(collections)
        .leftJoin(collectionProducts, eq(collectionProducts.collectionId, collections.id))
        .groupBy(collections.id),
      site.select({ id: metafieldDefinitions.id, namespace, key }).from(metafieldDefinitions),
      site.select({ rank: max(products.rank).as('rank') }).from(products),
    ],
    answer([nodes, groups, definitions, ranks]) {
      const known = { categories: nodes, collections: groups, definitions } as KnownShelves;
      return { known, nextRank: ((ranks as { rank: number | null }[])[0]?.rank ?? -1) + 1 };
    },
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

function mediaIds(site: SiteDb, urls: string[]): Question<Found['mediaIds']> {
  const { id, sourceUrl } = site.rows.media;
  return {
    statements: [site.select({ id, sourceUrl }).from(site.rows.media).where(among(sourceUrl, urls))],
    answer: ([rows]) => new Map((rows as { id: string; sourceUrl: string }[]).map((row) => [row.sourceUrl, row.id])),
  };
}

const among = (column: SQLWrapper, values: string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
