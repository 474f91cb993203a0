import { Readable } from 'node:stream';
import { parse, type CsvError, type Info, type Options } from 'csv-parse';
import { csvText, delimiterOf } from './csv-text.ts';

/** The longest row, in characters: what is longer is a quotation mark that was never closed. */
const LONGEST_ROW = 4_000_000;

/** A row of the file and the line on which it begins; `broken` says why it could not be read. */
export type CsvRow = { cells: string[]; line: number; broken?: string };

/** How a file is read whose line ends are `\n`: forgiving, and telling where each row ended. */
export const rowOptions = (delimiter: string) =>
  ({
    delimiter,
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
  }) satisfies Options;

/**
 * Reads a CSV file row by row, holding no more than one row and one chunk of the file. Blank lines are left out.
 * @throws UnreadableFile when the file is no text or empty
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRow> {
  const text = csvText(bytes);
  const head = await firstLine(text);
  const broken: CsvRow[] = [];
  let lastLine = 0;
  const parser = parse({
    ...rowOptions(delimiterOf(head)),
    // The parser is ahead of what is read below, so it has to say itself how far it was.
    on_record(record: string[], { lines }) {
      lastLine = lines;
      return record;
    },
    on_skip: (error) => void broken.push({ cells: [], line: lastLine + 1, broken: whatBroke(error) }),
  });
  const parsed: AsyncIterable<{ record: string[]; info: Info }> = Readable.from(joined(head, text)).compose(parser);
  for await (const { record, info } of parsed) {
    yield* broken.splice(0);
    yield { cells: record, line: info.lines - linesWithin(record) };
  }
  yield* broken;
}

/** Line ends within cells. */
export const linesWithin = (record: readonly string[]): number =>
  record.reduce((lines, cell) => lines + cell.split('\n').length - 1, 0);

/** The beginning of the file, up to the end of its first line at least. */
async function firstLine(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (!head.includes('\n') && head.length < LONGEST_ROW) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* joined(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Why a row could not be read, in words for the report. */
export function whatBroke(error: CsvError | undefined): string {
  if (error?.code === 'CSV_QUOTE_NOT_CLOSED' || error?.code === 'CSV_MAX_RECORD_SIZE') {
    return 'A quotation mark is opened in this row and never closed: what follows it could not be read.';
  }
  return `The row could not be read: ${error?.message ?? 'unknown reason'}.`;
}
