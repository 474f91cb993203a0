import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Columns, Question, SiteDb, Statement } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import { isUnreachable } from '#lib/database-unreachable.ts';
import { brokenConstraint, computed, onlyIf } from '#lib/guarded.ts';
import { CART_KEPT_FOR, MOST_LINES, MOST_OF_ONE, type Cart, type Offer } from './cart.ts';
import { offerFields, pictureOf, soldFields, toLine, toOffer, type LineRow, type OfferRow } from './sold-rows.ts';

/** Why nothing was written: the cart became an order meanwhile, nothing is left of the variant, or there are too many lines. */
export type CartRefusal = 'closed' | 'sold-out' | 'full';

/** Carts that one run removes: no store keeps the others waiting. */
const MOST_REMOVED = 50;

/** One change of a cart, by an id of its own. */
type Change = { cartId: string; change: string };

/** What goes into a cart. */
export type CartItem = { variantId: string; quantity: number };

/** Carts, found by the hash of the token that the browser holds. Times in epoch milliseconds. */
export function cartRepo(site: SiteDb) {
  const { carts, cartLines, variants, products, inventory, media } = site.rows;

  const left = (variantId: string) =>
    site
      .select({
        left: sql`case when ${inventory.tracked} then min(${inventory.available}, ${MOST_OF_ONE}) else ${MOST_OF_ONE} end`.as(
          'left',
        ),
      })
      .from(inventory)
      .where(eq(inventory.id, variantId));

  const priceOf = (variantId: string) =>
    site.select({ price: variants.price }).from(variants).where(eq(variants.id, variantId));

  /** Notes a change of the lines; a cart that became an order refuses it, and with it the batch. */
  const touch = ({ cartId, change }: Change, now: number) =>
    site.update('carts', (row) => eq(row.id, cartId), {
      lastChange: change,
      updatedAt: onlyIf<number>(sql`${carts.orderId} is null`, sql`max(${now}, ${carts.updatedAt} + 1)`),
    });

  /** Refuses a batch that leaves more lines than a cart takes, however many windows add to it at once. */
  const holdsAll = (cartId: string) => {
    const lines = site
      .select({ lines: sql`count(*)`.as('lines') })
      .from(cartLines)
      .where(eq(cartLines.cartId, cartId));
    return site.update('carts', (row) => eq(row.id, cartId), {
      createdAt: onlyIf<number>(sql`${lines} <= ${MOST_LINES}`, sql`${carts.createdAt}`),
    });
  };

  const putIn = (cartId: string, item: CartItem, now: number) =>
    site.upsert(
      'cartLines',
      {
        id: newId(),
        cartId,
        variantId: item.variantId,
        quantity: computed<number>(sql`min(${item.quantity}, ${left(item.variantId)})`),
        seenPrice: computed<number>(sql`${priceOf(item.variantId)}`),
        addedAt: now,
      },
      {
        on: ['cartId', 'variantId'],
        set: (row) => ({
          quantity: sql`min(${row.quantity} + ${item.quantity}, ${left(item.variantId)})`,
          seenPrice: sql`excluded.seen_price`,
        }),
      },
    );

  /**
   * Runs a change of a cart. Answers why it was refused, or null when it was done: also when the answer of the database was
   * lost, so that nobody sends it a second time.
   */
  const attempt = async ({ cartId, change }: Change, statements: Statement[]): Promise<CartRefusal | null> => {
    try {
      await site.write(statements);
      return null;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal) return refusal;
      if (isUnreachable(error) && (await wasDone(cartId, change))) return null;
      throw error;
    }
  };

  const changeOf = (cartId: string, now: number, statements: Statement[]) => {
    const change = { cartId, change: newId() };
    return attempt(change, [touch(change, now), ...statements]);
  };

  const wasDone = async (cartId: string, change: string): Promise<boolean> => {
    const found = site
      .select({ id: carts.id })
      .from(carts)
      .where(and(eq(carts.id, cartId), eq(carts.lastChange, change)));
    const [rows] = (await site.write([found])) as [unknown[]];
    return rows.length === 1;
  };

  return {
    /** The cart with its lines in the order they were added, or null. */
    byToken(tokenHash: string | null, now: number): Question<Cart | null> {
      if (tokenHash === null) return { statements: [], answer: () => null };
      return {
        statements: [
          site
            .select({ id: carts.id, version: carts.updatedAt, orderId: carts.orderId, draft: carts.checkout })
            .from(carts)
            .where(eq(carts.tokenHash, tokenHash))
            .limit(1),
          site
            .select({
              id: cartLines.id,
              quantity: cartLines.quantity,
              seenPrice: cartLines.seenPrice,
              ...soldFields(site, now),
            })
            .from(carts)
            .innerJoin(cartLines, eq(cartLines.cartId, carts.id))
            .innerJoin(variants, eq(variants.id, cartLines.variantId))
            .innerJoin(products, eq(products.id, variants.productId))
            .leftJoin(inventory, eq(inventory.id, variants.id))
            .leftJoin(media, eq(media.id, pictureOf(site)))
            .where(eq(carts.tokenHash, tokenHash))
            .orderBy(asc(cartLines.addedAt), asc(cartLines.id))
            .limit(MOST_LINES),
        ],
        answer([found, lines]) {
          const [cart] = found as (Omit<Cart, 'draft' | 'lines'> & { draft: Cart['draft'] | null })[];
          return cart ? { ...cart, draft: cart.draft ?? {}, lines: (lines as LineRow[]).map(toLine) } : null;
        },
      };
    },

    /** A variant as it can be had now, or null when there is none. */
    offer(variantId: string, now: number): Question<Offer | null> {
      return {
        statements: [
          site
            .select(offerFields(site, now))
            .from(variants)
            .innerJoin(products, eq(products.id, variants.productId))
            .leftJoin(inventory, eq(inventory.id, variants.id))
            .where(eq(variants.id, variantId))
            .limit(1),
        ],
        answer: ([rows]) => (rows as OfferRow[]).map(toOffer)[0] ?? null,
      };
    },

    /** Opens a cart and puts the variants in it, never more than there is. */
    open: (tokenHash: string, items: readonly CartItem[], now: number) => {
      const id = newId();
      return attempt({ cartId: id, change: id }, [
        site.insert('carts', { id, tokenHash, lastChange: id, createdAt: now, updatedAt: now }),
        ...items.map((item) => putIn(id, item, now)),
        holdsAll(id),
      ]);
    },

    /** Puts the variants in an open cart, on top of what is there of them, never more than there is. */
    add: (cartId: string, items: readonly CartItem[], now: number) =>
      changeOf(cartId, now, [...items.map((item) => putIn(cartId, item, now)), holdsAll(cartId)]),

    /** Sets a line to this quantity of its variant, never more than there is. */
    setQuantity: (cartId: string, line: { id: string; variantId: string }, quantity: number, now: number) =>
      changeOf(cartId, now, [
        site.update('cartLines', (row) => and(eq(row.cartId, cartId), eq(row.id, line.id)), {
          quantity: sql`min(${quantity}, ${left(line.variantId)})`,
          seenPrice: sql`${priceOf(line.variantId)}`,
        }),
      ]),

    remove: (cartId: string, lineId: string, now: number) =>
      changeOf(cartId, now, [site.remove('cartLines', (row) => and(eq(row.cartId, cartId), eq(row.id, lineId)))]),

    /** The shopper has read that prices changed: what they are now is what was seen. */
    async refreshSeen(cartId: string): Promise<void> {
      const current = site
        .select({ price: variants.price })
        .from(variants)
        .where(eq(variants.id, sql.identifier('variant_id')));
      await site.write([site.update('cartLines', (row) => eq(row.cartId, cartId), { seenPrice: sql`${current}` })]);
    },

    /** Keeps what was typed at checkout while the cart is open. It is no change of the cart: its version stays. */
    async saveDraft(cartId: string, draft: Record<string, string>): Promise<void> {
      const isOpen = (row: Columns<'carts'>) => and(eq(row.id, cartId), isNull(row.orderId));
      await site.write([site.update('carts', isOpen, { checkout: draft })]);
    },

    /** Removes what nobody has changed for half a year, the oldest first, at most 50 carts; what was ordered stays ordered. */
    async removeStale(now: number): Promise<void> {
      const stale = site
        .select({ id: carts.id })
        .from(carts)
        .where(lte(carts.updatedAt, now - CART_KEPT_FOR))
        .orderBy(asc(carts.updatedAt), asc(carts.id))
        .limit(MOST_REMOVED);
      await site.write([
        site.remove('cartLines', (row) => sql`${row.cartId} in ${stale}`),
        site.remove('carts', (row) => sql`${row.id} in ${stale}`),
      ]);
    },
  };
}

/** Why a change was refused, by what the database said; undefined when it failed for another reason. */
function refusalOf(error: unknown): CartRefusal | undefined {
  const broken = brokenConstraint(error);
  if (broken === 'carts.updated_at') return 'closed';
  if (broken === 'carts.created_at') return 'full';
  if (broken === 'cart_lines_quantity' || broken === 'cart_lines.quantity') return 'sold-out';
  return undefined;
}
