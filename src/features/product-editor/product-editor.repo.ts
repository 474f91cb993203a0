import { and, asc, desc, eq, lte, ne, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { Change } from '#features/catalog/changes.ts';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { productsById } from '#features/catalog/read-products.ts';
import { statementsOf } from '#features/catalog/write-changes.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import type { MetafieldDefinition, Shelf } from './edited-product.ts';
import { REVISIONS_KEPT, type NewRevision, type Revision, type RevisionLine } from './revision.ts';

const MOST_CATEGORIES = 500;
const MOST_COLLECTIONS = 500;
const MOST_DEFINITIONS = 100;

/** What kept a product from being written: somebody was there before, or the constraint that says what is taken. */
export type Refused = 'overtaken' | 'slug' | 'sku' | 'options';

export type ProductEditorRepo = ReturnType<typeof productEditorRepo>;

/** A product with all that its editor changes, and how it was before. */
export function productEditorRepo(site: SiteDb) {
  const { categories, collections, collectionProducts, metafieldDefinitions, productRevisions, products, variants } =
    site.rows;

  return {
    product(id: string): Question<CurrentProduct | null> {
      const { statements, answer } = productsById(site, [id]);
      return { statements, answer: (results) => answer(results)[0] ?? null };
    },

    /** What products are filed under. */
    shelf(): Question<Shelf> {
      const { id, namespace, key, label, type, position } = metafieldDefinitions;
      return {
        statements: [
          site
            .select({
              ...{ id: categories.id, parentId: categories.parentId },
              ...{ title: categories.title, position: categories.position },
            })
            .from(categories)
            .limit(MOST_CATEGORIES),
          site
            .select({
              ...{ id: collections.id, title: collections.title },
              isRuled: sql<number>`${collections.rules} is not null`.as('isRuled'),
            })
            .from(collections)
            .orderBy(asc(collections.slug))
            .limit(MOST_COLLECTIONS),
          site.select({ id, namespace, key, label, type, position }).from(metafieldDefinitions).limit(MOST_DEFINITIONS),
        ],
        answer: ([nodes, groups, fields]) => ({
          categories: nodes as Shelf['categories'],
          collections: (groups as Shelf['collections']).map((one) => ({ ...one, isRuled: Boolean(one.isRuled) })),
          definitions: (fields as MetafieldDefinition[]).toSorted((a, b) => a.position - b.position),
        }),
      };
    },

    /** What was changed last, the newest first. */
    revisions(productId: string): Question<RevisionLine[]> {
      const { number, changed, savedBy, savedAt } = productRevisions;
      return {
        statements: [
          site
            .select({ number, changed, savedBy, savedAt })
            .from(productRevisions)
            .where(eq(productRevisions.productId, productId))
            .orderBy(desc(number))
            .limit(REVISIONS_KEPT),
        ],
        answer: ([rows]) => rows as RevisionLine[],
      };
    },

    /** The product before and after a change; null when that is not kept any more. */
    revision(productId: string, wanted: number): Question<Revision | null> {
      const { number, before, after } = productRevisions;
      return {
        statements: [
          site
            .select({ number, before, after })
            .from(productRevisions)
            .where(and(eq(productRevisions.productId, productId), eq(number, wanted)))
            .limit(1),
        ],
        answer: ([rows]) => (rows as Revision[])[0] ?? null,
      };
    },

    /** Which of these addresses other products have. */
    takenSlugs(slugs: string[], productId: string): Question<Set<string>> {
      return {
        statements: [
          site
            .select({ slug: products.slug })
            .from(products)
            .where(and(among(products.slug, slugs), ne(products.id, productId))),
        ],
        answer: ([rows]) => new Set((rows as { slug: string }[]).map(({ slug }) => slug)),
      };
    },

    /** The titles of other products that have these SKUs, by SKU. */
    skuOwners(skus: string[], productId: string): Question<Map<string, string>> {
      return {
        statements: [
          site
            .select({ sku: variants.sku, title: products.title })
            .from(variants)
            .innerJoin(products, eq(products.id, variants.productId))
            .where(and(among(variants.sku, skus), ne(variants.productId, productId))),
        ],
        answer: ([rows]) => new Map((rows as { sku: string; title: string }[]).map(({ sku, title }) => [sku, title])),
      };
    },

    /** The place that comes next in each of these collections. */
    nextPlaces(collectionIds: string[]): Question<Map<string, number>> {
      const { collectionId, position } = collectionProducts;
      return {
        statements: collectionIds.map((id) =>
          site
            .select({ collectionId, position })
            .from(collectionProducts)
            .where(eq(collectionId, id))
            .orderBy(desc(position))
            .limit(1),
        ),
        answer: (results) =>
          new Map(
            (results as { collectionId: string; position: number }[][])
              .flat()
              .map((row) => [row.collectionId, row.position + 1]),
          ),
      };
    },

    /**
     * Writes a product in one batch. With a revision it is one that was there: nothing happens when it was changed since it was read.
     * @returns null when it was written
     */
    async save(changes: Change[], revision: NewRevision | null, now: number): Promise<Refused | null> {
      try {
        await site.write([...(revision ? kept(revision, now) : []), ...statementsOf(site, changes, now)]);
        return null;
      } catch (error) {
        const refused = refusalBy(error);
        if (refused) return refused;
        throw error;
      }
    },
  };

  function kept({ productId, number, seen, ...row }: NewRevision, now: number) {
    const stored = site.select({ at: products.updatedAt }).from(products).where(eq(products.id, productId));
    return [
      site.insert('productRevisions', {
        ...{ ...row, productId, number },
        savedAt: onlyIf<number>(sql`${stored} = ${seen}`, now),
      }),
      site.remove('productRevisions', (old) =>
        and(eq(old.productId, productId), lte(old.number, number - REVISIONS_KEPT)),
      ),
    ];
  }
}

function refusalBy(error: unknown): Refused | null {
  const constraint = brokenConstraint(error) ?? '';
  if (/^product_revisions\.|^inventory_available$|^products\.site_id, products\.id$/.test(constraint))
    return 'overtaken';
  if (constraint.includes('products.slug')) return 'slug';
  if (constraint.includes('variants.sku')) return 'sku';
  if (constraint.includes('variants.option1')) return 'options';
  // What it refers to was there when it was looked up.
  return error instanceof Error && /FOREIGN KEY constraint failed/.test(`${error.message} ${String(error.cause)}`)
    ? 'overtaken'
    : null;
}

const among = (column: Parameters<typeof eq>[0], values: string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
