import { and, asc, eq, lte, sql, type AnyColumn } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { LowStock, LowVariant } from './low-stock.ts';

/** What is running out of what is for sale. */
export function lowStockRepo(site: SiteDb) {
  const { inventory, variants, products, media, settings } = site.rows;
  return {
    /**
     * The variants that are low, `most` of them, the emptiest first, and at how many pieces one is: `standard` where the store
     * has not settled it. What it reads does not grow with the store.
     */
    lowest(standard: number, most: number): Question<LowStock> {
      const settled = site
        .select({ lowAt: sql<number>`${settings.value} ->> 'lowAt'`.as('lowAt') })
        .from(settings)
        .where(eq(settings.id, 'inventory'));
      const lowAt = sql`coalesce(${settled}, ${standard})`;
      const low = site
        .select({ stockId: inventory.id, stockLeft: inventory.available })
        .from(inventory)
        // The index holds what is counted and for sale only, and is found by these very conditions.
        .where(and(sql`${inventory.tracked} = 1 and ${inventory.forSale} = 1`, lte(inventory.available, lowAt)))
        .orderBy(asc(inventory.available))
        .limit(most)
        .as('low');
      return {
        statements: [
          settled,
          site
            .select({
              variantId: variants.id,
              productId: products.id,
              title: products.title,
              option1: variants.option1,
              option2: variants.option2,
              option3: variants.option3,
              available: low.stockLeft,
              mediaId: variants.mediaId,
              width: smallest(media.widths),
            })
            .from(low)
            .innerJoin(variants, eq(variants.id, low.stockId))
            .innerJoin(products, eq(products.id, variants.productId))
            .leftJoin(media, eq(media.id, variants.mediaId))
            .orderBy(asc(low.stockLeft), asc(products.title)),
        ],
        answer: ([own, rows]) => ({
          lowAt: (own as { lowAt: number }[])[0]?.lowAt ?? standard,
          variants: (rows as Row[]).map(lowVariant),
        }),
      };
    },
  };
}

type Row = Omit<LowVariant, 'options' | 'picture'> &
  Record<'option1' | 'option2' | 'option3', string> & { mediaId: string | null; width: number | null };

const lowVariant = ({ option1, option2, option3, mediaId, width, ...row }: Row): LowVariant => ({
  ...row,
  options: [option1, option2, option3].filter(Boolean),
  picture: mediaId && width ? { mediaId, width } : null,
});

/** The least of a picture's widths in pixels, which are kept ascending. */
const smallest = (widths: AnyColumn) => sql<number | null>`${widths} ->> 0`.as('width');
