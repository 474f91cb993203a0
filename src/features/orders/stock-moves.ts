import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';

/** Pieces of one variant. */
export type Pieces = { variantId: string; quantity: number };

/** Which way pieces go: every column of the stock by how much, times the quantity. */
const moves = {
  /** An order was placed: what it wants can be bought by nobody else. */
  hold: { reason: 'hold', available: -1, held: 1, sold: 0 },
  /** It was cancelled unpaid. */
  release: { reason: 'release', available: 1, held: -1, sold: 0 },
  /** It was paid. */
  sell: { reason: 'sale', available: 0, held: -1, sold: 1 },
  /** It was paid after its stock had been given back. */
  sellReleased: { reason: 'sale', available: -1, held: 0, sold: 1 },
  /** An unpaid order was edited: it wants more, or less. */
  holdMore: { reason: 'edit', available: -1, held: 1, sold: 0 },
  holdLess: { reason: 'edit', available: 1, held: -1, sold: 0 },
  /** The same, of one that is paid. */
  sellMore: { reason: 'edit', available: -1, held: 0, sold: 1 },
  sellLess: { reason: 'edit', available: 1, held: 0, sold: -1 },
  /** What had been sold went back on the shelf, or is lost. */
  takeBack: { reason: 'return', available: 1, held: 0, sold: -1 },
  writeOff: { reason: 'write-off', available: 0, held: 0, sold: -1 },
  /** What was held is lost. */
  writeOffHeld: { reason: 'write-off', available: 0, held: -1, sold: 0 },
} as const;

export type StockMove = keyof typeof moves;

/**
 * The statements that move stock and write each move to the ledger. A move that would take a figure below zero breaks a
 * CHECK (`inventory_available`, `inventory_held`) and with it the whole batch. `now` in epoch milliseconds.
 */
export function moveStock(
  site: SiteDb,
  kind: StockMove,
  order: { id: string; pieces: readonly Pieces[] },
  now: number,
): Statement[] {
  const { reason, available, held, sold } = moves[kind];
  const { inventory } = site.rows;
  return addedUp(order.pieces).flatMap(({ variantId, quantity }) => {
    const delta = { available: available * quantity, held: held * quantity, sold: sold * quantity };
    return [
      site.update('inventory', (row) => eq(row.id, variantId), {
        available: sql`${inventory.available} + ${delta.available}`,
        held: sql`${inventory.held} + ${delta.held}`,
        sold: sql`${inventory.sold} + ${delta.sold}`,
        updatedAt: now,
      }),
      site.insert('inventoryMovements', {
        id: newId(),
        variantId,
        reason,
        availableDelta: delta.available,
        heldDelta: delta.held,
        soldDelta: delta.sold,
        orderId: order.id,
        at: now,
      }),
    ];
  });
}

/** The pieces that an unpaid order holds, or held until it ran out, by the ledger. */
export function heldPieces(site: SiteDb, orderId: string): Question<Pieces[]> {
  const { inventoryMovements } = site.rows;
  return {
    statements: [
      site
        .select({
          variantId: inventoryMovements.variantId,
          quantity: sql<number>`sum(${inventoryMovements.heldDelta})`.as('quantity'),
        })
        .from(inventoryMovements)
        .where(and(eq(inventoryMovements.orderId, orderId), inArray(inventoryMovements.reason, ['hold', 'edit'])))
        .groupBy(inventoryMovements.variantId),
    ],
    answer: ([rows]) => (rows as Pieces[]).filter(({ quantity }) => quantity > 0),
  };
}

/** What an order has of the stock now, by variant: nothing of what is not counted. */
export type StockOfOrder = { variantId: string; held: number; sold: number }[];

/** What an order has of the stock now, by the ledger. */
export function stockOfOrder(site: SiteDb, orderId: string): Question<StockOfOrder> {
  const { inventoryMovements } = site.rows;
  return {
    statements: [
      site
        .select({
          variantId: inventoryMovements.variantId,
          held: sql<number>`sum(${inventoryMovements.heldDelta})`.as('held'),
          sold: sql<number>`sum(${inventoryMovements.soldDelta})`.as('sold'),
        })
        .from(inventoryMovements)
        .where(eq(inventoryMovements.orderId, orderId))
        .groupBy(inventoryMovements.variantId),
    ],
    answer: ([rows]) => rows as StockOfOrder,
  };
}

/** One entry a variant: two updates of one row could each pass a check that their sum does not. */
function addedUp(pieces: readonly Pieces[]): Pieces[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of pieces) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
}

/** Of these pieces, as many as the order has of the stock: what is not counted moves nothing. */
export function within(stock: StockOfOrder, column: 'held' | 'sold', pieces: readonly Pieces[]): Pieces[] {
  const left = new Map(stock.map((row) => [row.variantId, row[column]]));
  return addedUp(pieces).flatMap(({ variantId, quantity }) => {
    const taken = Math.min(quantity, left.get(variantId) ?? 0);
    return taken > 0 ? [{ variantId, quantity: taken }] : [];
  });
}
