/**
 * A place in a sorted listing: the sort key of the product at the edge of the shown page, which way to read on from
 * there, and how many products lie before that page's first one, for "25–48 of 1,240". Products that come or go between
 * two pages shift nothing, as they would with page numbers.
 */
export type Cursor = { direction: 'after' | 'before'; key: number; offset: number };

const pattern = /^([0-9a-z]{1,11})\.([0-9a-z]{1,6})$/;

/** Reads the value of `after` or `before` in an address; null for anything that was not made by `cursorText`. */
export function parseCursor(direction: Cursor['direction'], text: string): Cursor | null {
  const [, key, offset] = pattern.exec(text) ?? [];
  if (key === undefined || offset === undefined) return null;
  const cursor = { direction, key: parseInt(key, 36), offset: parseInt(offset, 36) };
  return Number.isSafeInteger(cursor.key) ? cursor : null;
}

/** The cursor as it stands in an address, without its direction. */
export const cursorText = ({ key, offset }: Cursor): string => `${key.toString(36)}.${offset.toString(36)}`;
