import type { BulkAsk } from './bulk-ask.ts';
import { fieldWords, type Cell } from './cell.ts';

/** What a change did, in one line. */
export function doneWords({ ask, label, changed }: { ask: BulkAsk; label: string; changed: number }): string {
  if (changed === 0) return 'Nothing to change: everything is so already';
  const products = changed === 1 ? '1 product' : `${changed} products`;
  if (ask.kind === 'status')
    return `${{ active: 'Published', draft: 'Took off', archived: 'Archived' }[ask.status]} ${products}`;
  return `${label}: ${products}`;
}

/** The value of a cell as people read it. `money` writes minor units. */
export function cellWords(
  { field }: Pick<Cell, 'field'>,
  value: Cell['before'],
  money: (minor: number) => string,
): string {
  if (value === null || value === '') return '–';
  if (field === 'price' || field === 'compareAt') return money(Number(value));
  if (field === 'status')
    return { draft: 'Draft', active: 'Active', archived: 'Archived' }[String(value)] ?? String(value);
  if (typeof value === 'object') return value.length > 0 ? value.join(', ') : '–';
  return String(value);
}

/** A cell's name: `Price`, and of which variant where there are several. */
export const cellName = ({ field }: Pick<Cell, 'field'>, variant: string): string =>
  variant ? `${variant}: ${fieldWords[field].toLowerCase()}` : fieldWords[field];
