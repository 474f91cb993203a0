import { and, asc, eq, sql } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { addFigures } from './add-figures.ts';
import { changesOf, saleOf, type Sale, type SoldOrder } from './sale.ts';

/** Orders looked at in one batch. */
const BATCH = 40;

type Queued = { id: string; version: number };
type Known = { id: string; version: number; sale: Sale | null };
type OrderRow = Omit<SoldOrder, 'lines'>;
type LineRow = SoldOrder['lines'][number] & { orderId: string };

/** Keeps a store's figures in step with its orders. */
export function salesDrainRepo(site: SiteDb) {
  return {
    /**
     * Looks at up to `limit` queued orders and puts what changed into the figures. Safe to run twice at once: of two that
     * look at the same order one is refused, and leaves it to the other. Days are those of `timezone`.
     */
    async drain({ timezone, limit }: { timezone: string; limit: number }): Promise<number> {
      let done = 0;
      while (done < limit) {
        const taken = await drainBatch(site, timezone, Math.min(BATCH, limit - done));
        if (!taken) break;
        done += taken;
      }
      return done;
    },
  };
}

/** How many orders were looked at; 0 when there are none, or when somebody else is at it. */
async function drainBatch(site: SiteDb, timezone: string, limit: number): Promise<number> {
  const queued = await nextQueued(site, limit);
  if (!queued.length) return 0;
  const { orders, known, lastDay } = await facts(
    site,
    queued.map(({ id }) => id),
  );
  const looked = queued.map(({ id }) => {
    const order = orders.get(id);
    const before = known.get(id) ?? { id, version: 0, sale: null };
    return { id, version: before.version, before: before.sale, after: order ? saleOf(order, timezone) : null };
  });
  try {
    await site.write([
      ...looked.flatMap((one) => remember(site, one)),
      ...addFigures(site, changesOf(looked), lastDay),
      ...queued.map(({ id, version }) =>
        site.remove('salesQueue', (row) => and(eq(row.id, id), eq(row.version, version))),
      ),
    ]);
  } catch (error) {
    if (brokenConstraint(error) === 'order_sales.version') return 0;
    throw error;
  }
  return queued.length;
}

async function nextQueued(site: SiteDb, limit: number): Promise<Queued[]> {
  const { salesQueue } = site.rows;
  const [rows] = await site.write([
    site
      .select({ id: salesQueue.id, version: salesQueue.version })
      .from(salesQueue)
      .orderBy(asc(salesQueue.id))
      .limit(limit),
  ]);
  return rows as Queued[];
}

async function facts(site: SiteDb, ids: string[]) {
  const { orders, orderLines, orderSales, salesWindow } = site.rows;
  const among = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const [orderRows, lineRows, saleRows, windows] = (await site.write([
    site
      .select({
        ...{ id: orders.id, placedAt: orders.placedAt, paid: orders.paid, refunded: orders.refunded },
        source: orders.source,
      })
      .from(orders)
      .where(sql`${orders.id} in ${among}`),
    site
      .select({
        orderId: orderLines.orderId,
        productId: orderLines.productId,
        quantity: orderLines.quantity,
        given: sql<number>`${orderLines.dropped} + ${orderLines.returned}`.as('given'),
        total: orderLines.total,
      })
      .from(orderLines)
      .where(sql`${orderLines.orderId} in ${among}`),
    site
      .select({ id: orderSales.id, version: orderSales.version, sale: orderSales.sale })
      .from(orderSales)
      .where(sql`${orderSales.id} in ${among}`),
    site.select({ lastDay: salesWindow.lastDay }).from(salesWindow).limit(1),
  ])) as [OrderRow[], LineRow[], Known[], { lastDay: string }[]];
  const lines = Map.groupBy(lineRows, ({ orderId }) => orderId);
  return {
    orders: new Map(orderRows.map((row): [string, SoldOrder] => [row.id, { ...row, lines: lines.get(row.id) ?? [] }])),
    known: new Map(saleRows.map((row) => [row.id, row])),
    lastDay: windows[0]?.lastDay ?? null,
  };
}

type Looked = { id: string; version: number; before: Sale | null; after: Sale | null };

/** Keeps what an order adds now. Refuses the batch (`order_sales.version`) when somebody did since it was read. */
function remember(site: SiteDb, { id, version, before, after }: Looked): Statement[] {
  if (!before && !after) return [];
  const { orderSales } = site.rows;
  const now = site.select({ now: orderSales.version }).from(orderSales).where(eq(orderSales.id, id));
  const row = { id, version: onlyIf<number>(sql`coalesce(${now}, 0) = ${version}`, version + 1), sale: after };
  return [
    site.upsert('orderSales', row, {
      on: ['id'],
      set: () => ({ version: sql`excluded.version`, sale: sql`excluded.sale` }),
    }),
  ];
}
