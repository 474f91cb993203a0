import { and, asc, desc, eq, gt, lt, lte, sql } from 'drizzle-orm';
import type { StockRow } from '#db/index-products.ts';
import type { Question, SiteDb } from '#db/site-db.ts';
import { keyset } from '#lib/list-keyset.ts';
import { listPage, type ListPage } from '#lib/list-page.ts';
import type { ListQuery } from '#lib/list-query.ts';
import { stockQuery, variantName, type Movement, type StockLine } from './stock-list.ts';

/** Variants that a search shows. */
const MOST_FOUND = 100;

/** The stock of a store's variants, and how it came about. */
export function stockListRepo(site: SiteDb) {
  const { inventory, variants, products, inventoryMovements } = site.rows;
  const fields = {
    id: variants.id,
    productId: products.id,
    title: products.title,
    option1: variants.option1,
    option2: variants.option2,
    option3: variants.option3,
    sku: variants.sku,
  };

  return {
    /** A page of what is counted, by how much there is. `lowAt` pieces and fewer are low. */
    page(query: ListQuery, lowAt: number): Question<ListPage<StockLine>> {
      const { where, orderBy, limit } = keyset(query, inventory.available, inventory.id);
      const level = query.filters['level']?.[0];
      const most = level === 'out' ? 0 : level === 'low' ? lowAt : null;
      const few = site
        .select({ stockId: inventory.id, stockLeft: inventory.available, stockHeld: inventory.held })
        .from(inventory)
        // The index holds what is counted only, and is found by this very condition.
        .where(and(sql`${inventory.tracked} = 1`, most === null ? undefined : lte(inventory.available, most), where))
        .orderBy(...orderBy)
        .limit(limit)
        .as('few');
      const direction = isDown(query) ? desc : asc;
      return {
        statements: [
          site
            .select({ ...fields, available: few.stockLeft, held: few.stockHeld })
            .from(few)
            .innerJoin(variants, eq(variants.id, few.stockId))
            .innerJoin(products, eq(products.id, variants.productId))
            .orderBy(direction(few.stockLeft), direction(few.stockId)),
        ],
        answer: ([rows]) =>
          listPage(
            (rows as Omit<StockRow, 'tracked'>[]).map((row) => lineOf({ ...row, tracked: 1 })),
            query,
            ({ available, id }) => ({ value: available, id }),
          ),
      };
    },

    /**
     * Variants of the first products with these words, codes among them: at most a hundred. Where `level` is `out`, of products
     * of which something is sold out.
     */
    found(typed: string, level?: string): Question<StockLine[]> {
      return {
        statements: [site.index.catalogueVariants(stockQuery(typed, level), MOST_FOUND)],
        answer: ([rows]) => (rows as StockRow[]).map(lineOf),
      };
    },

    /** One variant; one that was never counted has nothing. */
    byId(id: string): Question<StockLine | null> {
      return {
        statements: [
          site
            .select({
              ...fields,
              ...{ tracked: inventory.tracked, available: inventory.available, held: inventory.held },
            })
            .from(variants)
            .innerJoin(products, eq(products.id, variants.productId))
            .leftJoin(inventory, eq(inventory.id, variants.id))
            .where(eq(variants.id, id))
            .limit(1),
        ],
        answer([rows]) {
          const [row] = rows as (Omit<StockRow, 'tracked'> & { tracked: boolean | null })[];
          if (!row) return null;
          return lineOf({
            ...row,
            tracked: Number(row.tracked ?? false),
            available: row.available ?? 0,
            held: row.held ?? 0,
          });
        },
      };
    },

    /** The latest movements of a variant before a moment, the newest first. */
    history(variantId: string, before: number, most: number): Question<Movement[]> {
      const { id, reason, availableDelta, heldDelta, soldDelta, orderId, note, actorName, at } = inventoryMovements;
      return {
        statements: [
          site
            .select({ id, reason, availableDelta, heldDelta, soldDelta, orderId, note, actorName, at })
            .from(inventoryMovements)
            .where(and(eq(inventoryMovements.variantId, variantId), lt(at, before)))
            .orderBy(desc(at))
            .limit(most),
        ],
        answer: ([rows]) => rows as Movement[],
      };
    },

    /** What is counted, in the order of ids, after one of them: for a file of all of it. */
    after(id: string, most: number): Question<StockLine[]> {
      return {
        statements: [
          site
            .select({ ...fields, available: inventory.available, held: inventory.held })
            .from(inventory)
            .innerJoin(variants, eq(variants.id, inventory.id))
            .innerJoin(products, eq(products.id, variants.productId))
            .where(and(gt(inventory.id, id), eq(inventory.tracked, true)))
            .orderBy(asc(inventory.id))
            .limit(most),
        ],
        answer: ([rows]) => (rows as Omit<StockRow, 'tracked'>[]).map((row) => lineOf({ ...row, tracked: 1 })),
      };
    },

    /** Variants by their codes. */
    bySkus(skus: readonly string[]): Question<StockLine[]> {
      return {
        statements: [
          site
            .select({ ...fields, tracked: inventory.tracked, available: inventory.available, held: inventory.held })
            .from(variants)
            .innerJoin(products, eq(products.id, variants.productId))
            .leftJoin(inventory, eq(inventory.id, variants.id))
            .where(sql`${variants.sku} in (select value from json_each(${JSON.stringify(skus)}))`),
        ],
        answer: ([rows]) =>
          (rows as (Omit<StockRow, 'tracked'> & { tracked: boolean | null })[]).map((row) =>
            lineOf({
              ...row,
              tracked: Number(row.tracked ?? false),
              available: row.available ?? 0,
              held: row.held ?? 0,
            }),
          ),
      };
    },
  };
}

const isDown = ({ sort, cursor }: ListQuery) => (sort.direction === 'desc') !== (cursor?.direction === 'before');

type Found = Omit<StockRow, 'mediaId'>;

const lineOf = (row: Found): StockLine => ({
  ...{ id: row.id, productId: row.productId, title: row.title, name: variantName(row), sku: row.sku },
  ...{ tracked: row.tracked === 1, available: row.available, held: row.held },
});
