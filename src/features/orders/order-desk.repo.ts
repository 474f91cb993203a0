import { and, eq, sql, type AnyColumn } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { queueMail, type Letter } from '#features/mail/queue-mail.ts';
import { beginRefund, type NewRefund } from '#features/refunds/begin-refund.ts';
import { attempt, type By, type ChangeOutcome } from './change-outcome.ts';
import type { PlannedEdit } from './edit-order.ts';
import { changeSeen, endTries, orderEvent, recount, type SeenOrder } from './order-changes.ts';
import type { Order } from './orders.ts';
import { sellAtTodaysPrice } from './place-order.ts';
import { moveStock, stockOfOrder, within, type StockOfOrder } from './stock-moves.ts';

/** A change by staff: of which order, as they saw it, by whom, and the letter that tells the shopper. */
export type Asked = { order: SeenOrder; by: By; letter: Letter | null };

export type Cancelling = Asked & { restock: boolean; reason: string; isPaid: boolean; refunds: NewRefund[] };
export type Editing = Asked & { edit: PlannedEdit; words: string[]; isPaid: boolean; refund: NewRefund | null };

/** What staff do to orders. Times in epoch milliseconds. */
export function orderDeskRepo(site: SiteDb) {
  const { orders, orderLines } = site.rows;
  const mail = (letter: Letter | null, now: number) => (letter ? [queueMail(site, letter, now)] : []);

  return {
    /** Cancels an order of which nothing was sent, with the refunds of what it had been paid. */
    async cancel(cancelling: Cancelling, now: number): Promise<ChangeOutcome> {
      const { order, by, letter, restock, reason, refunds } = cancelling;
      const { stock } = await site.ask({ stock: stockOfOrder(site, order.id) });
      const statements = [
        ...refunds.flatMap((refund) => beginRefund(site, refund, now)),
        changeSeen(
          site,
          order,
          {
            ...{ status: 'cancelled', cancelledAt: now, expiresAt: null },
            payment: sql`iif(${orders.payment} = 'pending', 'failed', ${orders.payment})`,
          },
          now,
        ),
        endTries(site, order.id, now),
        site.update('orderLines', (row) => eq(row.orderId, order.id), {
          dropped: sql`quantity - fulfilled`,
        }),
        ...giveUp(site, order.id, stock, restock, now),
        recount(site, order.id),
        orderEvent(site, order.id, 'cancelled', { by, reason, restock }, now),
        ...mail(letter, now),
      ];
      return attempt(() => site.write(statements));
    },

    /** Changes what is in an order. Refused when a price changed meanwhile, or when it wants more than there is. */
    async edit({ order, by, letter, edit, words, isPaid, refund }: Editing, now: number): Promise<ChangeOutcome> {
      const { stock } = await site.ask({ stock: stockOfOrder(site, order.id) });
      const nextPlace = sql`(${site
        .select({ n: sql`coalesce(max(${orderLines.position}), -1) + 1`.as('n') })
        .from(orderLines)
        .where(eq(orderLines.orderId, order.id))})`;
      const statements = [
        // What is in it now has to be put aside first.
        changeSeen(site, order, { ...edit.amounts, trace: edit.trace, readyAt: null }, now),
        ...(edit.removed.length > 0
          ? [site.remove('orderLines', (row) => and(eq(row.orderId, order.id), inList(row.id, edit.removed)))]
          : []),
        ...edit.lines.map(({ id, ...line }) =>
          site.update('orderLines', (row) => and(eq(row.id, id), eq(row.orderId, order.id)), line),
        ),
        ...edit.added.map((line) => sellAtTodaysPrice(site, order.id, line, nextPlace, now)),
        ...(isPaid ? [] : [endTries(site, order.id, now)]),
        ...editStock(site, order.id, edit, stock, isPaid, now),
        recount(site, order.id),
        site.index.orderWords(order.id, words),
        orderEvent(site, order.id, 'edited', { by, changes: edit.changes, difference: edit.difference }, now),
        ...(refund ? beginRefund(site, refund, now) : []),
        ...mail(letter, now),
      ];
      return attempt(() => site.write(statements));
    },

    /** A note that staff leave on the timeline; the id is the form's. */
    note: (orderId: string, { id, text, by }: { id: string; text: string; by: By }, now: number) =>
      attempt(
        () => site.write([site.insert('orderEvents', { id, orderId, kind: 'note', detail: { by, text }, at: now })]),
        'order_events',
      ),

    /** The store's own words for an order; `words` is all it is found by. */
    async tag(orderId: string, tags: Order['tags'], words: string[]): Promise<void> {
      await site.write([
        site.update('orders', (row) => eq(row.id, orderId), { tags }),
        site.index.orderWords(orderId, words),
      ]);
    },

    /** Sends a letter about an order once more. */
    async resend(letter: Letter, by: By, now: number): Promise<void> {
      const { orderId } = letter.payload;
      await site.write([
        orderEvent(site, orderId, 'mail-resent', { by, letter: letter.kind, recipient: letter.recipient }, now),
        queueMail(site, letter, now),
      ]);
    },
  };
}

/** What a cancelled order had of the stock: back on the shelf, or lost. */
function giveUp(site: SiteDb, id: string, stock: StockOfOrder, restock: boolean, now: number): Statement[] {
  const all = (column: 'held' | 'sold') =>
    within(
      stock,
      column,
      stock.map((row) => ({ variantId: row.variantId, quantity: row[column] })),
    );
  return [
    ...moveStock(site, restock ? 'release' : 'writeOffHeld', { id, pieces: all('held') }, now),
    ...moveStock(site, restock ? 'takeBack' : 'writeOff', { id, pieces: all('sold') }, now),
  ];
}

function editStock(
  site: SiteDb,
  id: string,
  { moves }: PlannedEdit,
  stock: StockOfOrder,
  isPaid: boolean,
  now: number,
): Statement[] {
  const more = moves
    .filter(({ delta, variantId, isTracked }) => {
      const had = stock.some((row) => row.variantId === variantId && row.held + row.sold > 0);
      return delta > 0 && (had || isTracked);
    })
    .map(({ variantId, delta }) => ({ variantId, quantity: delta }));
  const less = moves.filter(({ delta }) => delta < 0).map(({ variantId, delta }) => ({ variantId, quantity: -delta }));
  const given = within(stock, isPaid ? 'sold' : 'held', less);
  return [
    ...moveStock(site, isPaid ? 'sellMore' : 'holdMore', { id, pieces: more }, now),
    ...moveStock(site, isPaid ? 'sellLess' : 'holdLess', { id, pieces: given }, now),
  ];
}

const inList = (column: AnyColumn, values: string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(values)}))`;
