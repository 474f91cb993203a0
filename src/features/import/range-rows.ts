import { parse, type CsvError } from 'csv-parse/sync';
import type { Info } from 'csv-parse';
import { linesWithin, rowOptions, whatBroke } from './csv-rows.ts';
import type { PlacedRow } from './shopify-rows.ts';

/**
 * The rows of a piece of a file in UTF-8 with `\n` as its line ends, in their order. `start` and `end` count bytes from the
 * beginning of the piece, `firstLine` is the line of the file on which it begins.
 */
export function rangeRows(bytes: Uint8Array, delimiter: string, firstLine: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  let start = 0;
  let lines = 0;
  const add = (row: Omit<PlacedRow, 'start' | 'end' | 'line'>, end: number, line: number) => {
    rows.push({ ...row, line: firstLine + line - 1, start, end });
    start = end;
  };
  parse(bytes, {
    ...rowOptions(delimiter),
    on_record(parsed: unknown) {
      const { record, info } = parsed as { record: string[]; info: Info };
      lines = info.lines;
      add({ cells: record }, info.bytes, lines - linesWithin(record));
      return null;
    },
    on_skip(error: CsvError | undefined) {
      const end = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? bytes.byteLength : start;
      add({ cells: [], broken: whatBroke(error) }, end, lines + 1);
    },
  });
  return rows;
}
