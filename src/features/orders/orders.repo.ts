import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm';
import type { Question, SiteDb } from '#db/site-db.ts';
import { queueMail } from '#features/mail/queue-mail.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { markExpired } from './order-changes.ts';
import { orderFields, orderLineFields, type OrderRow } from './order-rows.ts';
import type { Order, OrderEvent, OrderLine, OrderPaymentTry } from './orders.ts';
import { placing, type NewOrder } from './place-order.ts';
import { heldPieces } from './stock-moves.ts';

/** What became of placing an order. */
export type Placed =
  /** It stands; `isNew` is false when the cart had become an order before. */
  | { kind: 'placed'; token: string; isNew: boolean }
  /** The cart, a price or a product changed since it was read. */
  | { kind: 'changed' }
  /** Somebody else was faster. */
  | { kind: 'sold-out' };

/** Orders of a store. Times in epoch milliseconds. */
export function ordersRepo(site: SiteDb) {
  const { orders, orderLines, orderEvents, payments } = site.rows;

  const one = (column: 'token' | 'id' | 'cartId', value: string): Question<Order | null> => {
    const id = site.select({ id: orders.id }).from(orders).where(eq(orders[column], value));
    return {
      statements: [
        site.select(orderFields(site)).from(orders).where(eq(orders[column], value)).limit(1),
        site
          .select(orderLineFields(site))
          .from(orderLines)
          .where(inArray(orderLines.orderId, id))
          .orderBy(asc(orderLines.position)),
        site
          .select({ kind: orderEvents.kind, detail: orderEvents.detail, at: orderEvents.at })
          .from(orderEvents)
          .where(inArray(orderEvents.orderId, id))
          .orderBy(asc(orderEvents.at), asc(orderEvents.id)),
        site
          .select({
            reference: payments.reference,
            provider: payments.provider,
            state: payments.state,
            amount: payments.amount,
          })
          .from(payments)
          .where(inArray(payments.orderId, id))
          .orderBy(asc(payments.createdAt), asc(payments.id)),
      ],
      answer(results) {
        const [[row], lines, events, tries] = results as [unknown[], ...unknown[]];
        if (!row) return null;
        return {
          ...(row as OrderRow),
          lines: lines as OrderLine[],
          events: events as OrderEvent[],
          payments: tries as OrderPaymentTry[],
        };
      },
    };
  };

  const tokenOfCart = async (cartId: string): Promise<string | null> => {
    const statement = site.select({ token: orders.token }).from(orders).where(eq(orders.cartId, cartId)).limit(1);
    const [rows] = (await site.write([statement])) as [{ token: string }[]];
    return rows[0]?.token ?? null;
  };

  return {
    byToken: (token: string) => one('token', token),
    byId: (id: string) => one('id', id),
    /** The order that a cart became. */
    byCart: (cartId: string) => one('cartId', cartId),

    /**
     * Places an order in one batch. However often it is called for a cart, there is one order: repeating it after an
     * answer was lost is safe.
     * @throws when the database does not answer
     */
    async place(order: NewOrder, now: number): Promise<Placed> {
      try {
        await site.write(placing(site, order, now));
        return { kind: 'placed', token: order.token, isNew: true };
      } catch (error) {
        const before = await tokenOfCart(order.cart.id);
        if (before !== null) return { kind: 'placed', token: before, isNew: before === order.token };
        const broken = brokenConstraint(error);
        if (broken === 'inventory_available') return { kind: 'sold-out' };
        if (broken === 'order_lines.unit_price' || broken === 'carts.updated_at') return { kind: 'changed' };
        throw error;
      }
    },

    /** Ids of orders that nobody paid in time, the oldest first, at most 100. */
    async expired(now: number): Promise<string[]> {
      const statement = site
        .select({ id: orders.id })
        .from(orders)
        .where(and(isNotNull(orders.expiresAt), lte(orders.expiresAt, now)))
        .orderBy(asc(orders.expiresAt))
        .limit(100);
      const [rows] = (await site.write([statement])) as [{ id: string }[]];
      return rows.map((row) => row.id);
    },

    /**
     * Cancels an order that nobody paid in time, gives its stock back and tells the shopper. Answers false when it was
     * settled meanwhile; then nothing is changed.
     */
    async expire(orderId: string, now: number): Promise<boolean> {
      const { order, pieces } = await site.ask({ order: one('id', orderId), pieces: heldPieces(site, orderId) });
      if (!order) return false;
      const origin = String(order.events.find((event) => event.kind === 'placed')?.detail?.['origin'] ?? '');
      const letter = { kind: 'order-expired', recipient: order.email, payload: { orderId, origin } } as const;
      try {
        await site.write([...markExpired(site, { id: orderId, pieces }, now), queueMail(site, letter, now)]);
        return true;
      } catch (error) {
        if (brokenConstraint(error) === 'orders.payment') return false;
        throw error;
      }
    },
  };
}
