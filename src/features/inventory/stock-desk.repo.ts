import { eq, sql } from 'drizzle-orm';
import { moveStock, type By } from '#features/bulk/write-cells.ts';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { brokenConstraint, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';

/** A variant's stock as it was seen and as it is to be, in pieces that can be bought. */
export type StockStep = { variantId: string; before: number; after: number };
export type StockOutcome = 'done' | 'moved' | 'below-zero' | 'twice';

/** Changes of stock by hand. Each is in the ledger with who did it and why. */
export function stockDeskRepo(site: SiteDb) {
  const { inventory } = site.rows;

  const write = async (statements: Statement[]): Promise<StockOutcome> => {
    try {
      await site.write(statements);
      return 'done';
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'inventory_available') return 'below-zero';
      if (broken === 'inventory.updated_at') return 'moved';
      if (broken === 'inventory_movements.site_id, inventory_movements.id') return 'twice';
      throw error;
    }
  };

  return {
    /**
     * Adds pieces, or takes some away. `id` is the movement's, so that a form that is sent twice counts once. `now` in epoch
     * milliseconds.
     */
    add(
      id: string,
      move: { variantId: string; delta: number; note: string },
      by: By,
      now: number,
    ): Promise<StockOutcome> {
      const { variantId, delta, note } = move;
      return write([
        site.insert('inventoryMovements', {
          ...{ id, variantId, reason: 'adjustment', availableDelta: delta, note },
          ...{ accountId: by.accountId, actorName: by.name, at: now },
        }),
        site.update('inventory', (row) => eq(row.id, variantId), {
          available: sql`available + ${delta}`,
          updatedAt: now,
        }),
      ]);
    },

    /** Sets the stock of several variants, all or none: none where one is not as it was seen any more. */
    set(steps: readonly StockStep[], why: { reason: 'adjustment' | 'import'; note: string }, by: By, now: number) {
      const seen = JSON.stringify(Object.fromEntries(steps.map(({ variantId, before }) => [variantId, before])));
      const asSeen = sql`(select count(*) from ${inventory} where ${inventory.id} in (select key from json_each(${seen}))
        and ${inventory.available} is (${seen} ->> ${inventory.id})) = ${steps.length}`;
      const cells = steps.map((step) => ({ ...step, field: 'available' as const }));
      return write([
        site.update('inventory', (row) => sql`${row.id} in (select key from json_each(${seen}))`, {
          updatedAt: onlyIf<number>(asSeen, now),
        }),
        ...moveStock(site, cells, by, now, why),
      ]);
    },

    /** Begins to count a variant, from none, or leaves off: then it is always for sale. */
    async count(variantId: string, tracked: boolean, by: By, now: number): Promise<void> {
      await site.write([
        site.upsert(
          'inventory',
          { id: variantId, tracked, updatedAt: now },
          { on: ['id'], set: () => ({ tracked, updatedAt: now }) },
        ),
        site.insert('inventoryMovements', {
          ...{
            id: newId(),
            variantId,
            reason: 'adjustment',
            note: tracked ? 'Counted from now on' : 'Not counted any more',
          },
          ...{ accountId: by.accountId, actorName: by.name, at: now },
        }),
      ]);
    },
  };
}
