import type { NewRow, TableName } from '../site-db.ts';

/** A row to be, with the table it goes into. */
export type SeedRow = { [N in TableName]: { table: N; row: NewRow<N> } }[TableName];

export const seedRow = <N extends TableName>(table: N, row: NewRow<N>) => ({ table, row }) as unknown as SeedRow;

/** Kinds of rows that get ids of their own. Append only: the place of a kind is part of its ids. */
const kinds = [
  'category',
  'product',
  'option',
  'variant',
  'media',
  'productMedia',
  'definition',
  'metafield',
  'tag',
  'movement',
  'collection',
  'collectionProduct',
  'menu',
  'page',
] as const;

export type SeedKind = (typeof kinds)[number];

/**
 * An id in the form of a UUIDv7 that says nothing but the row's kind and its place among its kind (from 0), so that every
 * store that is seeded has the same ids.
 */
export function seedId(kind: SeedKind, place: number): string {
  const kindPart = (kinds.indexOf(kind) + 1).toString(16).padStart(3, '0');
  return `01900000-0000-7${kindPart}-8000-${(place + 1).toString(16).padStart(12, '0')}`;
}

/** Hands out a kind's ids in order. */
export function idsOf(kind: SeedKind): () => string {
  let next = 0;
  return () => seedId(kind, next++);
}
