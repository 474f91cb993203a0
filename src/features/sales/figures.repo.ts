import { and, asc, desc, eq, gt, gte, lte, sql } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import type { DayFigures, HourFigures } from './period.ts';
import type { Steps } from '#features/traffic/traffic.ts';

/** A product among those that sold best in the last 30 days. `title` is null once it was removed. */
export type BestSeller = {
  productId: string;
  pieces: number;
  net: number;
  title: string | null;
  picture: { mediaId: string; width: number } | null;
};

type BestSellerRow = Omit<BestSeller, 'picture'> & { mediaId: string | null; width: number | null };

/** A store's figures, as the scheduled run keeps them. */
export function figuresRepo(site: SiteDb) {
  const { dailyFigures, hourlySales, productSales, products, productMedia, media } = site.rows;
  return {
    /** The figures of each day from `first` to `last` on which anything happened. */
    days(first: string, last: string): Question<DayFigures[]> {
      return {
        statements: [
          site
            .select({
              day: dailyFigures.id,
              orders: dailyFigures.orders,
              storefrontOrders: dailyFigures.storefrontOrders,
              net: dailyFigures.net,
              pieces: dailyFigures.pieces,
              visits: dailyFigures.visits,
              carts: dailyFigures.carts,
              checkouts: dailyFigures.checkouts,
            })
            .from(dailyFigures)
            .where(and(gte(dailyFigures.id, first), lte(dailyFigures.id, last)))
            .orderBy(asc(dailyFigures.id)),
        ],
        answer: ([rows]) => rows as DayFigures[],
      };
    },

    /** The sales of each hour from the day `first` on. Hours are kept for a few days only. */
    hours(first: string): Question<HourFigures[]> {
      return {
        statements: [
          site
            .select({ hour: hourlySales.id, orders: hourlySales.orders, net: hourlySales.net })
            .from(hourlySales)
            .where(gte(hourlySales.id, first))
            .orderBy(asc(hourlySales.id))
            .limit(72),
        ],
        answer: ([rows]) => rows as HourFigures[],
      };
    },

    /** What brought most in the last 30 days. */
    bestSellers(most: number): Question<BestSeller[]> {
      const { id, pieces, net } = productSales;
      const title = site.select({ title: products.title }).from(products).where(eq(products.id, id));
      const picture = site
        .select({ mediaId: productMedia.mediaId })
        .from(productMedia)
        .where(eq(productMedia.productId, id))
        .orderBy(asc(productMedia.position))
        .limit(1);
      const width = site
        .select({ width: sql<number>`${media.widths} ->> 0`.as('width') })
        .from(media)
        .where(sql`${media.id} = ${picture}`);
      return {
        statements: [
          site
            .select({
              productId: id,
              pieces,
              net,
              title: sql<string | null>`${title}`.as('title'),
              mediaId: sql<string | null>`${picture}`.as('mediaId'),
              width: sql<number | null>`${width}`.as('width'),
            })
            .from(productSales)
            .where(gt(net, 0))
            .orderBy(desc(net))
            .limit(most),
        ],
        answer: ([rows]) =>
          (rows as BestSellerRow[]).map(({ mediaId, width, ...row }) => ({
            ...row,
            picture: mediaId && width ? { mediaId, width } : null,
          })),
      };
    },

    /** Adds what was counted of visitors on a day. */
    async addTraffic(day: string, { visits, carts, checkouts }: Steps): Promise<void> {
      await site.write([
        site.upsert(
          'dailyFigures',
          { id: day, visits, carts, checkouts },
          {
            on: ['id'],
            set: (row) => ({
              visits: sql`${row.visits} + excluded.visits`,
              carts: sql`${row.carts} + excluded.carts`,
              checkouts: sql`${row.checkouts} + excluded.checkouts`,
            }),
          },
        ),
      ]);
    },
  };
}
