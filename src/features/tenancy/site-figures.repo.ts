import { count } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';

export type SiteFigures = {
  /** Products by status. */
  products: Record<string, number>;
  orders: number;
  customers: number;
  /** Products that wait to be indexed. */
  queued: number;
};

/** How much a store holds, for its operator. Reads every row of these tables of the store. */
export function siteFigures(site: SiteDb): Question<SiteFigures> {
  const { products, orders, customers, indexQueue } = site.rows;
  const all = count().as('n');
  return {
    statements: [
      site.select({ status: products.status, n: all }).from(products).groupBy(products.status),
      site.select({ n: all }).from(orders),
      site.select({ n: all }).from(customers),
      site.select({ n: all }).from(indexQueue),
    ],
    answer([byStatus, ...totals]) {
      const [ordered, known, queued] = totals.map((rows) => (rows as { n: number }[])[0]?.n ?? 0);
      const rows = byStatus as { status: string; n: number }[];
      return {
        products: Object.fromEntries(rows.map(({ status, n }) => [status, n])),
        ...{ orders: ordered ?? 0, customers: known ?? 0, queued: queued ?? 0 },
      };
    },
  };
}
