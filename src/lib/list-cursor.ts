import { z } from 'zod';

/**
 * A place in a sorted list: the sort value and id of the row at the edge of the shown page, which way to read on from
 * there, and how many rows lie before that page's first one. Rows that come or go between two pages shift nothing.
 */
export type ListCursor = { direction: 'after' | 'before'; value: string | number; id: string; offset: number };

const shape = z.tuple([
  z.union([z.string().max(200), z.number()]),
  z.string().min(1).max(64),
  z.int().min(0).max(100_000_000),
]);

/** Reads the value of `after` or `before` in an address; null for anything that `listCursorText` did not make. */
export function parseListCursor(direction: ListCursor['direction'], text: string): ListCursor | null {
  if (text.length > 600) return null;
  const parsed = shape.safeParse(json(text));
  if (!parsed.success) return null;
  const [value, id, offset] = parsed.data;
  return { direction, value, id, offset };
}

/** The cursor as it stands in an address, without its direction. */
export function listCursorText({ value, id, offset }: Omit<ListCursor, 'direction'>): string {
  const bytes = new TextEncoder().encode(JSON.stringify([value, id, offset]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function json(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
