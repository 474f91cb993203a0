import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf } from '#features/import/csv-text.ts';
import { plainCell } from '#lib/plain-cell.ts';

/** Pieces of a variant, as a line of a file or a spreadsheet says it. */
export type StockEntry = { line: number; sku: string; pieces: number };

export const MOST_LINES = 2000;

/**
 * Reads codes and pieces as they come from a spreadsheet or our own file: with headings in any order, or without, the code
 * first. What cannot be read is said by line; then nothing should be done.
 */
export function readStock(text: string): { entries: StockEntry[]; problems: string[] } {
  const rows = rowsOf(text);
  if (!rows)
    return { entries: [], problems: ['A quotation mark is opened and never closed: what follows it cannot be read.'] };
  const head = rows[0]?.record.map((cell) => cell.toLowerCase()) ?? [];
  const named = head.includes('sku') && head.includes('available');
  const [code, pieces] = named ? [head.indexOf('sku'), head.indexOf('available')] : [0, 1];
  const entries: StockEntry[] = [];
  const problems: string[] = [];
  const lineOf = new Map<string, number>();
  for (const { record, info } of named ? rows.slice(1) : rows) {
    const { lines: line } = info;
    const sku = plainCell(record[code] ?? '');
    const count = record[pieces] ?? '';
    const before = lineOf.get(sku);
    // Our own file has lines of variants without a code: there is no way to tell which they are.
    if (!sku) continue;
    if (!/^\d{1,9}$/.test(count))
      problems.push(`Line ${line}: ${count ? `“${count.slice(0, 40)}”` : 'nothing'} is no number of pieces.`);
    else if (before !== undefined) problems.push(`Line ${line}: ${sku} is on line ${before} already.`);
    else entries.push({ line, sku, pieces: Number(count) });
    lineOf.set(sku, line);
  }
  if (entries.length > MOST_LINES) problems.push(`At most ${MOST_LINES} lines at once.`);
  if (entries.length + problems.length === 0) problems.push('There is no line with a SKU and a number of pieces.');
  return { entries, problems };
}

type Row = { record: string[]; info: { lines: number } };

/** Null for what is no table of cells. */
function rowsOf(text: string): Row[] | null {
  try {
    return parse(text, {
      ...{ delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
      ...{ info: true, bom: true, trim: true },
    }) as unknown as Row[];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
