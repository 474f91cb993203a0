import type { Cursor } from '#features/listing/cursor.ts';

/*
 * A search runs through tiers of matches, each in the store's own order. Its cursor is a listing's, with the tier above
 * the bits that a row number uses.
 */

const tierSize = 2 ** 51;

/** Where a search goes on: after the product of this row number in this tier. From the beginning without a cursor. */
export function searchFrom(after: Cursor | null): { tier: number; key: number } {
  if (!after) return { tier: 1, key: -1 };
  const tier = Math.floor(after.key / tierSize);
  return { tier: tier + 1, key: after.key - tier * tierSize };
}

/** The cursor's key for a product found in a tier, 1 to 4. */
export const searchKey = ({ tier, key }: { tier: number; key: number }): number => (tier - 1) * tierSize + key;
