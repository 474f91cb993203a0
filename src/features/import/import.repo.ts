import { count, eq, max, sql, type SQLWrapper } from 'drizzle-orm';
import type { Question, SiteDb, Statement, ChangeableTable } from '#db/site-db.ts';
import type { Change, Insert } from './changes.ts';
import type { CurrentProduct } from './current-product.ts';
import { currentProducts } from './current-products.repo.ts';
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

/** D1 allows no more in one statement. */
const PARAMETERS_A_STATEMENT = 100;
/** The tables an import adds to, each after those its rows refer to. */
const parentsFirst: ChangeableTable[] = [
  'categories',
  'collections',
  'metafieldDefinitions',
  'media',
  'products',
  'productOptions',
  'variants',
  'inventory',
  'inventoryMovements',
  'productMedia',
  'productTags',
  'productMetafields',
  'collectionProducts',
];

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
        products: currentProducts(site, slugs),
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

/** The changes as statements of one batch, as few as possible. `now` in epoch milliseconds. */
function statementsOf(site: SiteDb, changes: Change[], now: number): Statement[] {
  const inserts = changes.filter((change) => change.do === 'insert');
  const others = changes.filter((change) => change.do !== 'insert');
  // Removals and updates first: what they let go of may be taken by a new row.
  return [...others.map((change) => statementOf(site, change, now)), ...insertStatements(site, inserts)];
}

function statementOf(site: SiteDb, change: Exclude<Change, Insert>, now: number): Statement {
  switch (change.do) {
    case 'update':
      return site.update(change.table, (row) => eq(row.id, change.id), change.patch as never);
    case 'remove':
      return site.remove(change.table, (row) => eq(row.id, change.id));
    case 'stock': {
      // Added to what is there now and not set: a sale may have come between.
      const { variantId, tracked, delta } = change;
      const patch = { tracked, available: sql`available + ${delta}`, updatedAt: now };
      return site.update('inventory', (row) => eq(row.id, variantId), patch);
    }
  }
}

/** Rows of one table together, as many in a statement as its parameters allow. */
function insertStatements(site: SiteDb, inserts: Insert[]): Statement[] {
  const insert = (some: Insert[]) => site.insert(some[0]!.table, some.map(({ row }) => row) as never);
  const byTable = Map.groupBy(inserts, ({ table }) => table);
  return parentsFirst.flatMap((table) => {
    const ofTable = byTable.get(table);
    if (!ofTable) return [];
    // A row with every field that any of them has: none of them needs more parameters.
    const fullest = Object.assign({}, ...ofTable.map(({ row }) => row)) as Insert['row'];
    const parameters = insert([{ do: 'insert', table, row: fullest } as Insert]).toSQL().params.length;
    return chunks(ofTable, Math.floor(PARAMETERS_A_STATEMENT / parameters)).map(insert);
  });
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
