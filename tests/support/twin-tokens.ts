import { createHash } from 'node:crypto';

/** The secret of row `i` of a table, the same in both stores: what a browser or a letter holds, shaped like real ones. */
export const tokenOf = (table: string, i: number): string => `${table.toLowerCase()}-token-${i + 1}`.padStart(43, 'x');

/** What a table keeps of it. */
export const tokenHashOf = (table: string, i: number): string =>
  createHash('sha256').update(tokenOf(table, i)).digest('hex');

/** Whether a column keeps the hash of a secret. */
export const keepsTokenHash = (column: string): boolean => /(^|_)(token|code)_hash$/.test(column);
