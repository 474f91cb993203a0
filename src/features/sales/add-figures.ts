import { sql } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { addDays } from '#lib/days.ts';
import type { Changes } from './sale.ts';

/** Days that the sums of products reach back, today among them. */
export const WINDOW_DAYS = 30;
/** D1 binds 100 values a statement. */
const MOST_BOUND = 96;

/**
 * Statements that add to a store's figures. Sums of products take the days that have not left their window yet.
 * @param lastDay the day up to which the window has moved; null where there are no sums yet
 */
export function addFigures(site: SiteDb, { days, hours, productDays }: Changes, lastDay: string | null): Statement[] {
  const ofProducts = [...productDays].map(([id, row]) => ({ id, ...row }));
  const open = lastDay === null ? null : addDays(lastDay, -WINDOW_DAYS);
  const inWindow = ofProducts.filter(({ day }) => open === null || day > open);
  return [
    ...chunks(rowsOf(days), 10).map((rows) =>
      site.upsert('dailyFigures', rows, {
        on: ['id'],
        set: (row) => ({
          orders: sql`${row.orders} + excluded.orders`,
          storefrontOrders: sql`${row.storefrontOrders} + excluded.storefront_orders`,
          net: sql`${row.net} + excluded.net`,
          pieces: sql`${row.pieces} + excluded.pieces`,
        }),
      }),
    ),
    ...chunks(rowsOf(hours), 4).map((rows) =>
      site.upsert('hourlySales', rows, {
        on: ['id'],
        set: (row) => ({ orders: sql`${row.orders} + excluded.orders`, net: sql`${row.net} + excluded.net` }),
      }),
    ),
    ...chunks(ofProducts, 6).map((rows) =>
      site.upsert('productSalesDays', rows, {
        on: ['id'],
        set: (row) => ({ pieces: sql`${row.pieces} + excluded.pieces`, net: sql`${row.net} + excluded.net` }),
      }),
    ),
    ...addToProducts(site, inWindow),
  ];
}

/** Statements that add to the sums of products, several rows of one product too; negative figures take away. */
export function addToProducts(
  site: SiteDb,
  rows: readonly { productId: string; pieces: number; net: number }[],
): Statement[] {
  const sums = rows.map(({ productId, pieces, net }) => ({ id: productId, pieces, net }));
  return chunks(sums, 4).map((some) =>
    site.upsert('productSales', some, {
      on: ['id'],
      set: (row) => ({ pieces: sql`${row.pieces} + excluded.pieces`, net: sql`${row.net} + excluded.net` }),
    }),
  );
}

const rowsOf = <T>(map: Map<string, T>) => [...map].map(([id, row]) => ({ id, ...row }));

/** As many rows at once as one statement may bind. */
function chunks<T>(rows: readonly T[], columns: number): T[][] {
  const size = Math.floor(MOST_BOUND / columns);
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, part) => rows.slice(part * size, (part + 1) * size));
}
