import { and, eq, lt, sql } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { addDays, dayEnd, dayOf } from '#lib/days.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { addToProducts, WINDOW_DAYS } from './add-figures.ts';

const ID = 'best-sellers';
/** Hours are kept for today, yesterday, and whoever looks from a zone that is behind. */
const HOURS_KEPT_DAYS = 3;

type Row = { productId: string; pieces: number; net: number };

/** Moves the sums of the last 30 days on, a day at a time. */
export function salesWindowRepo(site: SiteDb) {
  const { salesWindow, productSalesDays } = site.rows;
  return {
    /**
     * Takes out of the sums what has become too old, up to the day that it is at `now` (epoch milliseconds). Begins a
     * window where there is none. Safe to run twice at once.
     */
    async roll(now: number, timezone: string): Promise<void> {
      const today = dayOf(now, timezone);
      const nextAt = dayEnd(today, timezone);
      const [rows] = (await site.write([site.select({ lastDay: salesWindow.lastDay }).from(salesWindow).limit(1)])) as [
        { lastDay: string }[],
      ];
      const [window] = rows;
      if (!window) {
        await site.write([
          site.upsert('salesWindow', { id: ID, lastDay: today, nextAt }, { on: ['id'], set: () => ({ nextAt }) }),
        ]);
        return;
      }
      for (let day = window.lastDay; day < today; day = addDays(day, 1)) {
        if (!(await rollDay(day, nextAt))) return;
      }
      await site.write([site.remove('hourlySales', (row) => lt(row.id, addDays(today, -HOURS_KEPT_DAYS)))]);
    },
  };

  /** From `day` to the next; false when somebody else did it. */
  async function rollDay(day: string, nextAt: number): Promise<boolean> {
    const next = addDays(day, 1);
    const [rows] = (await site.write([
      site
        .select({
          productId: productSalesDays.productId,
          pieces: productSalesDays.pieces,
          net: productSalesDays.net,
        })
        .from(productSalesDays)
        .where(eq(productSalesDays.day, addDays(next, -WINDOW_DAYS))),
    ])) as [Row[]];
    const taken = rows.map(({ productId, pieces, net }) => ({ productId, pieces: -pieces, net: -net }));
    const still = site.select({ day: salesWindow.lastDay }).from(salesWindow).where(eq(salesWindow.id, ID));
    try {
      await site.write([
        site.update('salesWindow', (row) => eq(row.id, ID), {
          lastDay: onlyIf<string>(sql`${still} = ${day}`, next),
          nextAt,
        }),
        ...addToProducts(site, taken),
        site.remove('productSales', (row) => and(eq(row.pieces, 0), eq(row.net, 0))),
      ]);
      return true;
    } catch (error) {
      if (brokenConstraint(error) === 'sales_window.last_day') return false;
      throw error;
    }
  }
}
