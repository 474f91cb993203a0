import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Question, SiteDb, Statement } from '#db/site-db.ts';
import { brokenConstraint, computed, onlyIf } from '#lib/guarded.ts';
import { newId } from '#lib/ids.ts';
import type { BulkAsk, BulkScope } from './bulk-ask.ts';
import type { Cell } from './cell.ts';
import { productStates } from './product-states.repo.ts';
import { stillAsBefore, writeCells, type By } from './write-cells.ts';

export type BulkChange = {
  id: string;
  actorName: string;
  label: string;
  ask: BulkAsk;
  scope: BulkScope;
  state: 'running' | 'done' | 'stopped' | 'undoing' | 'undone';
  cursor: string;
  part: number;
  seen: number;
  changed: number;
  createdAt: number;
};

/** What a change did to one product; `kept` could not be taken back. */
export type ChangedProduct = {
  id: string;
  productId: string;
  title: string;
  cells: Cell[];
  state: 'done' | 'undone';
  kept: Cell[];
};

/** What a part of a change writes: products, where the next part begins, and what the change is then. */
export type Part = {
  products: { productId: string; title: string; cells: Cell[] }[];
  cursor: string;
  seen: number;
  state: 'running' | 'done';
};

/** `moved` when something is not as it was read any more, `taken` when somebody else did this part. */
export type Outcome = 'done' | 'moved' | 'taken' | 'sku-taken' | 'below-zero';

const ROWS_A_STATEMENT = 11;

/** Changes of many products at once, which can be taken back. */
export function bulkRepo(site: SiteDb) {
  const { bulkChanges, bulkChangeProducts } = site.rows;
  const { id, actorName, label, ask, scope, state, cursor, part, seen, changed, createdAt } = bulkChanges;
  const changeFields = { id, actorName, label, ask, scope, state, cursor, part, seen, changed, createdAt };

  const write = async (statements: Statement[]): Promise<Outcome> => {
    try {
      await site.write(statements);
      return 'done';
    } catch (error) {
      const broken = brokenConstraint(error);
      if (broken === 'bulk_changes.part') return 'taken';
      if (broken === 'bulk_changes.label') return 'moved';
      if (broken === 'variants.site_id, variants.sku') return 'sku-taken';
      if (broken === 'inventory_available') return 'below-zero';
      throw error;
    }
  };

  return {
    /** What can be changed of these products, by id; unknown ones are left out. */
    states: (ids: readonly string[]) => productStates(site, ids),

    /** Who has these SKUs. */
    skuOwners(skus: readonly string[]): Question<{ sku: string; variantId: string; title: string }[]> {
      const { variants, products } = site.rows;
      return {
        statements: [
          site
            .select({ sku: variants.sku, variantId: variants.id, title: products.title })
            .from(variants)
            .innerJoin(products, eq(products.id, variants.productId))
            .where(sql`${variants.sku} in (select value from json_each(${JSON.stringify(skus)}))`),
        ],
        answer: ([rows]) => rows as { sku: string; variantId: string; title: string }[],
      };
    },

    /** Begins a change, which has done nothing yet. */
    async begin(change: Pick<BulkChange, 'id' | 'label' | 'ask' | 'scope'>, by: By, now: number): Promise<void> {
      const { accountId, name: actorName } = by;
      const times = { createdAt: now, updatedAt: now };
      await site.write([site.insert('bulkChanges', { ...change, accountId, actorName, state: 'running', ...times })]);
    },

    byId(id: string): Question<BulkChange | null> {
      return {
        statements: [site.select(changeFields).from(bulkChanges).where(eq(bulkChanges.id, id)).limit(1)],
        answer: ([rows]) => (rows as BulkChange[])[0] ?? null,
      };
    },

    /** The latest changes, the newest first. */
    latest(most: number): Question<BulkChange[]> {
      return {
        statements: [site.select(changeFields).from(bulkChanges).orderBy(desc(bulkChanges.createdAt)).limit(most)],
        answer: ([rows]) => rows as BulkChange[],
      };
    },

    /** The products that a change changed, in the order of its work, after one of them. */
    products(changeId: string, state: 'done' | 'undone', after: string, most: number): Question<ChangedProduct[]> {
      const { id, productId, title, cells, kept } = bulkChangeProducts;
      return {
        statements: [
          site
            .select({ id, productId, title, cells, state: bulkChangeProducts.state, kept })
            .from(bulkChangeProducts)
            .where(and(eq(bulkChangeProducts.changeId, changeId), eq(bulkChangeProducts.state, state), gt(id, after)))
            .orderBy(asc(id))
            .limit(most),
        ],
        answer: ([rows]) => rows as ChangedProduct[],
      };
    },

    /** Does one part of a change, whole or not at all. */
    apply(change: Pick<BulkChange, 'id' | 'part'>, part: Part, by: By, now: number): Promise<Outcome> {
      const { products, cursor, seen, state } = part;
      const rows = products.map((product) => ({
        id: newId(),
        changeId: change.id,
        ...product,
        state: 'done' as const,
        kept: [],
      }));
      return write([
        ...claim(change, products, ['running'], {
          ...{ state, cursor, seen: computed<number>(sql`seen + ${seen}`) },
          ...{ changed: computed<number>(sql`changed + ${products.length}`), updatedAt: now },
        }),
        ...chunks(rows, ROWS_A_STATEMENT).map((some) => site.insert('bulkChangeProducts', some)),
        ...(products.length > 0 ? writeCells(site, products, by, now) : []),
      ]);
    },

    /** Takes back one part of a change: of each row the cells `back`, while `kept` stay as they are. */
    undo(
      change: Pick<BulkChange, 'id' | 'part'>,
      rows: readonly { id: string; productId: string; back: Cell[]; kept: Cell[] }[],
      state: 'undoing' | 'undone',
      by: By,
      now: number,
    ): Promise<Outcome> {
      const kept = JSON.stringify(Object.fromEntries(rows.map((row) => [row.id, row.kept])));
      const products = rows
        .map(({ productId, back }) => ({ productId, cells: back }))
        .filter(({ cells }) => cells.length > 0);
      return write([
        ...claim(change, products, ['undoing'], { state, updatedAt: now }),
        site.update('bulkChangeProducts', (row) => sql`${row.id} in (select key from json_each(${kept}))`, {
          state: 'undone',
          kept: sql`${kept} -> id`,
        }),
        ...(products.length > 0 ? writeCells(site, products, by, now) : []),
      ]);
    },

    /** Stops a change that is under way, or begins to take one back. Nothing happens where it is in no such state. */
    async turn(id: string, to: 'stopped' | 'undoing', now: number): Promise<void> {
      const from = to === 'stopped' ? ['running'] : ['running', 'done', 'stopped'];
      await site.write([
        site.update(
          'bulkChanges',
          (row) => and(eq(row.id, id), sql`${row.state} in (select value from json_each(${JSON.stringify(from)}))`),
          { state: to, part: sql`part + 1`, updatedAt: now },
        ),
      ]);
    },
  };

  /** Refuses the batch where the part was done already (`part`), or where a product is not as it was read (`label`). */
  function claim(
    { id, part }: Pick<BulkChange, 'id' | 'part'>,
    products: Parameters<typeof stillAsBefore>[1],
    from: string[],
    patch: Parameters<typeof site.update<'bulkChanges'>>[2],
  ): Statement[] {
    const free = sql`part = ${part} and state in (select value from json_each(${JSON.stringify(from)}))`;
    return [
      site.update('bulkChanges', (row) => eq(row.id, id), { part: onlyIf<number>(free, sql`part + 1`) }),
      site.update('bulkChanges', (row) => eq(row.id, id), {
        ...patch,
        label: onlyIf<string>(stillAsBefore(site, products), sql`label`),
      }),
    ];
  }
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
