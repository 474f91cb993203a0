import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { SiteDb } from '#db/site-db.ts';
import { queueMail } from '#features/mail/queue-mail.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { markExpired } from './order-changes.ts';
import { originOf } from './orders.ts';
import { placing, type NewOrder } from './place-order.ts';
import { readOrder } from './read-order.ts';
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
  const { orders } = site.rows;

  const tokenOfCart = async (cartId: string): Promise<string | null> => {
    const statement = site.select({ token: orders.token }).from(orders).where(eq(orders.cartId, cartId)).limit(1);
    const [rows] = (await site.write([statement])) as [{ token: string }[]];
    return rows[0]?.token ?? null;
  };

  return {
    byToken: (token: string) => readOrder(site, 'token', token),
    byId: (id: string) => readOrder(site, 'id', id),
    /** The order that a cart became. */
    byCart: (cartId: string) => readOrder(site, 'cartId', cartId),

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
        if (
          broken === 'order_lines.unit_price' ||
          broken === 'carts.updated_at' ||
          broken === 'draft_orders.updated_at'
        )
          return { kind: 'changed' };
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
      const { order, pieces } = await site.ask({
        order: readOrder(site, 'id', orderId),
        pieces: heldPieces(site, orderId),
      });
      if (!order) return false;
      const letter = {
        kind: 'order-expired',
        recipient: order.email,
        payload: { orderId, origin: originOf(order) },
      } as const;
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
