import type { Header } from './columns.ts';
import { rangeRows } from './range-rows.ts';
import { productGroups, type RowEvent } from './shopify-rows.ts';

/** A stored file in UTF-8 with `\n` as its line ends. Sizes and places in bytes. */
export type StoredFile = { size: number; read: (offset: number, length: number) => Promise<Uint8Array> };

export type FileSlice = {
  events: RowEvent[];
  /** Rows in it, blank ones left out. */
  rows: number;
  /** Where the next slice begins. */
  cursor: number;
  line: number;
  isLast: boolean;
};

/** How much is read at first; a product that is larger is read in larger pieces. */
const PIECE = 96 * 1024;
/** What a slice has at most, beside its last product. */
const MOST_ROWS = 400;

/**
 * Reads whole products from a place of the file on, at most `most` of them. What of the piece belongs to a product that may
 * go on is left to the next slice.
 */
export async function readSlice(
  file: StoredFile,
  header: Header,
  delimiter: string,
  { cursor, line }: { cursor: number; line: number },
  most: number,
  piece = PIECE,
): Promise<FileSlice> {
  for (let length = piece; ; length *= 2) {
    const bytes = await file.read(cursor, Math.min(length, file.size - cursor));
    const isEnd = cursor + bytes.byteLength >= file.size;
    const { events, rows, end } = wholeProducts(bytes, header, delimiter, line, most, isEnd);
    if (end === 0 && !isEnd) continue;
    const isLast = isEnd && end === bytes.byteLength;
    return { events, rows, cursor: cursor + end, line: line + lineEnds(bytes.subarray(0, end)), isLast };
  }
}

function wholeProducts(
  bytes: Uint8Array,
  header: Header,
  delimiter: string,
  line: number,
  most: number,
  isEnd: boolean,
): { events: RowEvent[]; rows: number; end: number } {
  const groups = productGroups(header);
  const rows = rangeRows(bytes, delimiter, line);
  // The last one may be cut off in the middle.
  if (!isEnd) rows.pop();
  const whole: RowEvent[] = [];
  const open: RowEvent[] = [];
  const upTo = (end: number) => ({ events: whole, rows: rows.filter((row) => row.end <= end).length, end });
  let end = 0;
  for (const row of rows) {
    for (const event of groups.take(row)) {
      open.push(event);
      if (event.end === null) continue;
      whole.push(...open.splice(0));
      end = event.end;
      if (isFull(whole, most)) return upTo(end);
    }
  }
  if (!isEnd) return upTo(end);
  whole.push(...open, ...groups.finish(bytes.byteLength));
  return upTo(bytes.byteLength);
}

function isFull(events: readonly RowEvent[], most: number): boolean {
  const products = events.flatMap((event) => (event.kind === 'product' ? [event.product] : []));
  const rows = products.reduce((sum, product) => sum + product.rows.length, 0);
  return products.length >= most || rows >= MOST_ROWS || events.length >= MOST_ROWS;
}

const LINE_FEED = 10;

function lineEnds(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === LINE_FEED) count += 1;
  return count;
}
