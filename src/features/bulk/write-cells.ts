import { and, sql, type SQL } from 'drizzle-orm';
import type { SiteDb, Statement } from '#db/site-db.ts';
import { newId } from '#lib/ids.ts';
import type { Cell, Field, Value } from './cell.ts';

export type ProductCells = { productId: string; cells: readonly Cell[] };
/** Who changes something by hand. */
export type By = { accountId: string; name: string };

/** Rows of the ledger in one statement: D1 takes 100 parameters. */
const MOVEMENTS_A_STATEMENT = 9;

/** The statements that give each cell its value after. `now` in epoch milliseconds. */
export function writeCells(site: SiteDb, products: readonly ProductCells[], by: By, now: number): Statement[] {
  const cells = products.flatMap(({ productId, cells }) => cells.map((cell) => ({ ...cell, productId })));
  const after = (field: Field) => byRow(cells, field, 'after');
  const moments = (field: Field) => momentsByRow(cells, field);
  const among = (id: SQL | object, values: string) => sql`${id} in (select key from json_each(${values}))`;
  const is = (field: Field, set: (values: string) => Statement[]) => {
    const values = after(field);
    return values === '{}' ? [] : set(values);
  };
  return [
    ...is('title', (values) => [
      site.update('products', (row) => among(row.id, values), { title: sql`${values} ->> id` }),
    ]),
    ...is('status', (values) => [
      site.update('products', (row) => among(row.id, values), {
        status: sql`${values} ->> id`,
        publishedAt: sql`case when id in (select key from json_each(${moments('status')})) then ${moments('status')} ->> id
          when ${values} ->> id = 'active' then coalesce(published_at, ${now}) else published_at end`,
      }),
    ]),
    ...cells.filter(({ field }) => field === 'tags').flatMap((cell) => writeTags(site, cell)),
    ...is('price', (values) => [
      site.update('variants', (row) => among(row.id, values), { price: sql`${values} ->> id`, updatedAt: now }),
    ]),
    ...is('compareAt', (values) => [
      site.update('variants', (row) => among(row.id, values), {
        compareAt: sql`${values} ->> id`,
        compareAtUntil: sql`case when id in (select key from json_each(${moments('compareAt')})) then ${moments('compareAt')} ->> id
          when ${values} ->> id is null then null else ${now} end`,
        updatedAt: now,
      }),
    ]),
    // First none has one: two variants may swap theirs.
    ...is('sku', (values) => [
      site.update('variants', (row) => among(row.id, values), { sku: null }),
      site.update('variants', (row) => among(row.id, values), { sku: sql`${values} ->> id`, updatedAt: now }),
    ]),
    ...moveStock(site, cells, by, now),
    // Whoever edits one of them in another window is told that it changed.
    site.update(
      'products',
      (row) => among(row.id, JSON.stringify(Object.fromEntries(products.map((p) => [p.productId, 1])))),
      {
        updatedAt: now,
      },
    ),
  ];
}

function writeTags(site: SiteDb, { productId, before, after }: Cell & ProductIdOf): Statement[] {
  const [had, has] = [before, after] as [string[], string[]];
  const gone = JSON.stringify(had.filter((tag) => !has.includes(tag)));
  const added = has.filter((tag) => !had.includes(tag));
  return [
    site.remove('productTags', (row) =>
      and(sql`${row.productId} = ${productId}`, sql`${row.tag} in (select value from json_each(${gone}))`),
    ),
    ...chunks(added, 20).map((tags) =>
      site.insert(
        'productTags',
        tags.map((tag) => ({ id: newId(), productId, tag })),
      ),
    ),
  ];
}

/** Stock goes by how much it changes, and into the ledger. Below zero the database refuses it (`inventory_available`). */
export function moveStock(
  site: SiteDb,
  cells: readonly Pick<Cell, 'variantId' | 'field' | 'before' | 'after'>[],
  { accountId, name }: By,
  now: number,
  why: { reason: 'adjustment' | 'import'; note: string | null } = { reason: 'adjustment', note: null },
): Statement[] {
  const moves = cells.flatMap(({ variantId, field, before, after }) =>
    field === 'available' && variantId ? [{ variantId, delta: Number(after) - Number(before) }] : [],
  );
  if (moves.length === 0) return [];
  const deltas = JSON.stringify(Object.fromEntries(moves.map(({ variantId, delta }) => [variantId, delta])));
  return [
    site.update('inventory', (row) => sql`${row.id} in (select key from json_each(${deltas}))`, {
      available: sql`available + (${deltas} ->> id)`,
      updatedAt: now,
    }),
    ...chunks(moves, MOVEMENTS_A_STATEMENT).map((some) =>
      site.insert(
        'inventoryMovements',
        some.map(({ variantId, delta }) => ({
          ...{ id: newId(), variantId, reason: why.reason, availableDelta: delta, note: why.note },
          ...{ accountId, actorName: name, at: now },
        })),
      ),
    ),
  ];
}

/** True while every cell still has its value before, as the database sees it. */
export function stillAsBefore(site: SiteDb, products: readonly ProductCells[]): SQL {
  const { products: rows, variants, inventory, productTags } = site.rows;
  const cells = products.flatMap(({ productId, cells }) => cells.map((cell) => ({ ...cell, productId })));
  const tags = sql`(select json_group_array(tag) from (
    select tag from ${productTags} where product_id = ${rows.id} order by tag))`;
  const columns: Record<Field, [table: object, id: object, column: SQL | object]> = {
    title: [rows, rows.id, rows.title],
    status: [rows, rows.id, rows.status],
    tags: [rows, rows.id, tags],
    price: [variants, variants.id, variants.price],
    compareAt: [variants, variants.id, variants.compareAt],
    sku: [variants, variants.id, variants.sku],
    available: [inventory, inventory.id, inventory.available],
  };
  const conditions = Object.entries(columns).flatMap(([field, [table, id, column]]) => {
    const values = byRow(cells, field as Field, 'before');
    const count = Object.keys(JSON.parse(values) as object).length;
    if (count === 0) return [];
    return [
      sql`(select count(*) from ${table} where ${id} in (select key from json_each(${values}))
        and ${column} is (${values} ->> ${id})) = ${count}`,
    ];
  });
  return and(...conditions) ?? sql`1 = 1`;
}

type ProductIdOf = { productId: string };

/** The values of one field as a JSON object by the id of their row. */
function byRow(cells: readonly (Cell & ProductIdOf)[], field: Field, side: 'before' | 'after'): string {
  const rows = cells.filter((cell) => cell.field === field);
  return JSON.stringify(
    Object.fromEntries(rows.map((cell): [string, Value] => [cell.variantId ?? cell.productId, cell[side]])),
  );
}

/** What goes along with the values of one field, where that is known, as a JSON object by the id of their row. */
function momentsByRow(cells: readonly (Cell & ProductIdOf)[], field: Field): string {
  const known = cells.flatMap(({ variantId, productId, field: of, moments }): [string, number | null][] =>
    of === field && moments?.after !== undefined ? [[variantId ?? productId, moments.after]] : [],
  );
  return JSON.stringify(Object.fromEntries(known));
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
