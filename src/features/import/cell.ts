import { quoted, type Complain } from './problem.ts';

/** Grams in one of each unit. */
const gramsIn: Record<string, number> = { g: 1, kg: 1000, lb: 453.59237, oz: 28.349523125 };
/** Heavier than any parcel: two tonnes. */
const HEAVIEST = 2_000_000;
const LARGEST_STOCK = 1_000_000_000;

/** A yes or a no. Undefined for an empty cell, and for anything else, which is complained of. */
export function yesOrNo(
  cell: string | undefined,
  column: string,
  line: number,
  complain: Complain,
): boolean | undefined {
  if (!cell) return undefined;
  if (/^(true|yes|y|1)$/i.test(cell)) return true;
  if (/^(false|no|n|0)$/i.test(cell)) return false;
  complain('warned', line, 'wrong-yes-no', `${column} is ${quoted(cell)}, not TRUE or FALSE: it was passed over.`);
  return undefined;
}

/** A weight in whole grams from a number and its unit (g, kg, lb or oz). A wrong one is complained of and counts as 0. */
export function weightInGrams(cell: string, unit: string, line: number, complain: Complain): number {
  const perUnit = gramsIn[unit.toLowerCase()];
  const grams = /^\d+(\.\d+)?$/.test(cell) && perUnit !== undefined ? Math.round(Number(cell) * perUnit) : null;
  if (grams !== null && grams <= HEAVIEST) return grams;
  complain('warned', line, 'wrong-weight', `The weight ${quoted(`${cell} ${unit}`)} cannot be right: taken as 0 g.`);
  return 0;
}

/** Units in stock. Less than none, and what is no whole number, is complained of and counts as none. */
export function stockCount(cell: string, line: number, complain: Complain): number {
  const count = /^[+-]?\d+(\.0+)?$/.test(cell) ? Number(cell) : null;
  if (count !== null && count >= 0 && count <= LARGEST_STOCK) return count;
  const why = count !== null && count < 0 ? 'is below zero' : 'is no number of units';
  complain('warned', line, 'wrong-quantity', `The stock ${quoted(cell)} ${why}: taken as 0.`);
  return 0;
}

/** A code without the apostrophe that keeps spreadsheets from reading it as a number. */
export const withoutApostrophe = (cell: string): string => cell.replace(/^'+/, '');
