import { stringify } from 'csv-stringify/sync';

/**
 * Rows of a CSV file as spreadsheets open it. A cell that a spreadsheet would run as a formula (it begins with =, +, -, @,
 * tab or return) gets an apostrophe in front, which `plainCell` takes off again.
 */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? neutral(cell) : cell))),
    // Any line end needs quotation marks, not only the one between rows.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );

/** Apostrophes that stood there already get one more, so that taking one off always gives what there was. */
const neutral = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
