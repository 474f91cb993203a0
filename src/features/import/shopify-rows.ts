import { readHeader, type Cells, type Header } from './columns.ts';
import { csvRows, type CsvRow } from './csv-rows.ts';
import { quoted, type Problem } from './problem.ts';
import { plainCell } from '#lib/plain-cell.ts';
import { isSlug, slugOf } from './slug.ts';

/** A row of a product. Metafields stand under `namespace.key`. */
export type Row = { line: number; cells: Cells; metafields: Map<string, string> };

/** All rows of one product, in the order of the file. */
export type ProductRows = { slug: string; handle: string; header: Header; rows: Row[] };

/** `end` is the byte up to which all was told before, given rows that have places; null while a product may go on. */
export type RowEvent = (
  { kind: 'product'; product: ProductRows; rowsRead: number } | { kind: 'problem'; problem: Problem }
) & { end: number | null };

/** `rowsRead` counts from the beginning of the file. */
export type FileEvent = { kind: 'header'; header: Header } | RowEvent;

/** A row with the bytes on which it begins and ends. */
export type PlacedRow = CsvRow & { start: number; end: number };

/** Shopify's own bounds are 2,048 variants and 250 pictures. */
const MOST_ROWS = 2_300;

/**
 * Reads a product CSV and gives each product as soon as its rows end, so that no more than one product is held.
 * @throws UnreadableFile when this is no product file
 */
export async function* shopifyProducts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FileEvent> {
  let groups: ReturnType<typeof productGroups> | null = null;
  for await (const row of csvRows(bytes)) {
    if (groups) yield* groups.take({ ...row, start: 0, end: 0 });
    else if (row.broken) yield refused(row.line, '', 'broken-row', row.broken, null);
    else {
      const header = readHeader(row.cells);
      groups = productGroups(header);
      yield { kind: 'header', header };
    }
  }
  if (!groups) readHeader([]);
  else yield* groups.finish(0);
}

/** Puts rows that stand together into products. */
export function productGroups(header: Header) {
  const firstLines = new Map<string, number>();
  let product: ProductRows | null = null;
  let rowsRead = 0;

  /** The product whose rows were taken last, which ends before byte `end`. */
  function finish(end: number): RowEvent[] {
    const done = product;
    product = null;
    return done ? [{ kind: 'product', product: done, rowsRead, end }] : [];
  }

  function take({ cells, line, broken, start, end }: PlacedRow): RowEvent[] {
    if (broken) return [refused(line, '', 'broken-row', broken, product ? null : end)];
    if (cells.every((cell) => !cell.trim())) return [];
    const row = rowOf(cells, line, header);
    const handle = row.cells.handle ?? '';
    const slug = header.format === 'hermes' && isSlug(handle) ? handle : slugOf(handle);
    const events: RowEvent[] = [];
    if (product && slug === product.slug) {
      if (product.rows.length < MOST_ROWS) product.rows.push(row);
      else events.push(refused(line, handle, 'too-many-rows', `A product has at most ${MOST_ROWS} rows.`, null));
    } else {
      const firstLine = firstLines.get(slug);
      events.push(...finish(start));
      if (!slug) events.push(refused(line, handle, 'no-handle', noSlug(handle), end));
      else if (firstLine !== undefined) {
        events.push(refused(line, handle, 'handle-again', comesAgain(handle, firstLine), end));
      } else {
        product = { slug, handle, header, rows: [row] };
        firstLines.set(slug, line);
      }
    }
    rowsRead += 1;
    return events;
  }

  return { take, finish };
}

function rowOf(cells: readonly string[], line: number, header: Header): Row {
  const row: Row = { line, cells: {}, metafields: new Map() };
  for (const [field, index] of header.fields) {
    const cell = cellAt(cells, index, header);
    if (cell) row.cells[field] = cell;
  }
  for (const { index, namespace, key } of header.metafields) {
    const cell = cellAt(cells, index, header);
    if (cell) row.metafields.set(`${namespace}.${key}`, cell);
  }
  return row;
}

/** A cell without the apostrophe that keeps spreadsheets from running it; of others' files without what stands around it. */
const cellAt = (cells: readonly string[], index: number, { format }: Header) =>
  plainCell((format === 'hermes' ? cells[index] : cells[index]?.trim()) ?? '');

const refused = (line: number, handle: string, code: string, message: string, end: number | null): RowEvent => ({
  kind: 'problem',
  problem: { line, level: 'refused', code, message, handle },
  end,
});

const noSlug = (handle: string) =>
  handle ? `No address can be made of the handle ${quoted(handle)}.` : 'The row has no handle.';

/** Why rows are refused whose product began before others. */
export const comesAgain = (handle: string, firstLine: number) =>
  `The product ${quoted(handle)} begins on line ${firstLine}, and other products stand between: sort the file by handle.`;
