import { and, eq, sql } from 'drizzle-orm';
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
} as const;

/**
 * The statements that move stock and write each move to the ledger. A move that would take a figure below zero breaks a
 * CHECK (`inventory_available`, `inventory_held`) and with it the whole batch. `now` in epoch milliseconds.
 */
export function moveStock(
  site: SiteDb,
  kind: keyof typeof moves,
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

/** The pieces that placing an order put aside, by the ledger. */
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
        .where(and(eq(inventoryMovements.orderId, orderId), eq(inventoryMovements.reason, 'hold')))
        .groupBy(inventoryMovements.variantId),
    ],
    answer: ([rows]) => rows as Pieces[],
  };
}

/** One entry a variant: two updates of one row could each pass a check that their sum does not. */
function addedUp(pieces: readonly Pieces[]): Pieces[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of pieces) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return [...sums].map(([variantId, quantity]) => ({ variantId, quantity }));
}
