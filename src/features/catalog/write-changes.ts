import { eq, sql } from 'drizzle-orm';
import type { ChangeableTable, SiteDb, Statement } from '#db/site-db.ts';
import type { Change, Insert } from './changes.ts';

/** D1 allows no more in one statement. */
const PARAMETERS_A_STATEMENT = 100;
/** The tables of the catalogue, each after those its rows refer to. */
const parentsFirst: ChangeableTable[] = [
  'categories',
  'collections',
  'metafieldDefinitions',
  'media',
  'products',
  'productOptions',
  'variants',
  'inventory',
  'inventoryMovements',
  'productMedia',
  'productTags',
  'productMetafields',
  'collectionProducts',
];

/** The changes as statements of one batch, as few as possible. `now` in epoch milliseconds. */
export function statementsOf(site: SiteDb, changes: Change[], now: number): Statement[] {
  const inserts = changes.filter((change) => change.do === 'insert');
  const others = changes.filter((change) => change.do !== 'insert');
  // Removals and updates first: what they let go of may be taken by a new row.
  return [...others.flatMap((change) => statementOf(site, change, now)), ...insertStatements(site, inserts)];
}

function statementOf(site: SiteDb, change: Exclude<Change, Insert>, now: number): Statement | Statement[] {
  switch (change.do) {
    case 'update':
      return site.update(change.table, (row) => eq(row.id, change.id), change.patch as never);
    case 'remove':
      return site.remove(change.table, (row) => eq(row.id, change.id));
    case 'stock': {
      // Added to what is there now and not set: a sale may have come between.
      const { variantId, tracked, delta } = change;
      const patch = { tracked, available: sql`available + ${delta}`, updatedAt: now };
      return site.update('inventory', (row) => eq(row.id, variantId), patch);
    }
    case 'removeVariant':
      return removeVariant(site, change.variantId);
  }
}

/** What refers to it first. */
const removeVariant = (site: SiteDb, variantId: string): Statement[] => [
  site.remove('cartLines', (row) => eq(row.variantId, variantId)),
  site.remove('draftOrderLines', (row) => eq(row.variantId, variantId)),
  site.remove('inventoryMovements', (row) => eq(row.variantId, variantId)),
  site.remove('inventory', (row) => eq(row.id, variantId)),
  site.remove('variants', (row) => eq(row.id, variantId)),
];

/** Rows of one table together, as many in a statement as its parameters allow. */
function insertStatements(site: SiteDb, inserts: Insert[]): Statement[] {
  const insert = (some: Insert[]) => site.insert(some[0]!.table, some.map(({ row }) => row) as never);
  const byTable = Map.groupBy(inserts, ({ table }) => table);
  return parentsFirst.flatMap((table) => {
    const ofTable = byTable.get(table);
    if (!ofTable) return [];
    // A row with every field that any of them has: none of them needs more parameters.
    const fullest = Object.assign({}, ...ofTable.map(({ row }) => row)) as Insert['row'];
    const parameters = insert([{ do: 'insert', table, row: fullest } as Insert]).toSQL().params.length;
    return chunks(ofTable, Math.floor(PARAMETERS_A_STATEMENT / parameters)).map(insert);
  });
}

function chunks<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
