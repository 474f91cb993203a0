import { readHeader, type Cells, type Header } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import { quoted, type Problem } from './problem.ts';
import { plainCell } from '#lib/plain-cell.ts';
import { slugOf } from './slug.ts';

/** A row of a product. Metafields stand under `namespace.key`. */
export type Row = { line: number; cells: Cells; metafields: Map<string, string> };

/** All rows of one product, in the order of the file. */
export type ProductRows = { slug: string; handle: string; header: Header; rows: Row[] };

export type FileEvent =
  | { kind: 'header'; header: Header }
  /** `rowsRead` counts from the beginning of the file. */
  | { kind: 'product'; product: ProductRows; rowsRead: number }
  | { kind: 'problem'; problem: Problem };

/** Shopify's own bounds are 2,048 variants and 250 pictures. */
const MOST_ROWS = 2_300;

/**
 * Reads a Shopify product CSV and gives each product as soon as its rows end, so that no more than one product is held.
 * @throws UnreadableFile when this is no product file
 */
export async function* shopifyProducts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FileEvent> {
  let header: Header | null = null;
  let product: ProductRows | null = null;
  let rowsRead = 0;
  const firstLines = new Map<string, number>();

  for await (const { cells, line, broken } of csvRows(bytes)) {
    if (broken) {
      yield refused(line, '', 'broken-row', broken);
      continue;
    }
    if (!header) {
      header = readHeader(cells);
      yield { kind: 'header', header };
      continue;
    }
    if (cells.every((cell) => !cell.trim())) continue;
    const row = rowOf(cells, line, header);
    const handle = row.cells.handle ?? '';
    const slug = slugOf(handle);
    const firstLine = firstLines.get(slug);
    if (product && slug === product.slug) {
      if (product.rows.length < MOST_ROWS) product.rows.push(row);
      else yield refused(line, handle, 'too-many-rows', `A product has at most ${MOST_ROWS} rows.`);
    } else {
      if (product) yield { kind: 'product', product, rowsRead };
      product = null;
      if (!slug) yield refused(line, handle, 'no-handle', noSlug(handle));
      else if (firstLine !== undefined) yield refused(line, handle, 'handle-again', comesAgain(handle, firstLine));
      else {
        product = { slug, handle, header, rows: [row] };
        firstLines.set(slug, line);
      }
    }
    rowsRead += 1;
  }
  if (!header) readHeader([]);
  if (product) yield { kind: 'product', product, rowsRead };
}

function rowOf(cells: readonly string[], line: number, header: Header): Row {
  const row: Row = { line, cells: {}, metafields: new Map() };
  for (const [field, index] of header.fields) {
    const cell = cellAt(cells, index);
    if (cell) row.cells[field] = cell;
  }
  for (const { index, namespace, key } of header.metafields) {
    const cell = cellAt(cells, index);
    if (cell) row.metafields.set(`${namespace}.${key}`, cell);
  }
  return row;
}

/** A cell without what stands around it, and without the apostrophe that keeps spreadsheets from running it. */
const cellAt = (cells: readonly string[], index: number) => plainCell(cells[index]?.trim() ?? '');

const refused = (line: number, handle: string, code: string, message: string): FileEvent => ({
  kind: 'problem',
  problem: { line, level: 'refused', code, message, handle },
});

const noSlug = (handle: string) =>
  handle ? `No address can be made of the handle ${quoted(handle)}.` : 'The row has no handle.';

const comesAgain = (handle: string, firstLine: number) =>
  `The product ${quoted(handle)} begins on line ${firstLine}, and other products stand between: sort the file by handle.`;
