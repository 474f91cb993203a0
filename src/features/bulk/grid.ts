import { moneyText, typedPrice } from '#lib/money.ts';
import { tidyTags, type Field, type ProductState, type Value } from './cell.ts';

/** The columns of the grid, in order. */
export const gridFields = ['title', 'status', 'tags', 'price', 'compareAt', 'sku', 'available'] as const;

/** A line of the grid: a product, one of its variants, or both where there is only one. Values as they are typed. */
export type GridRow = {
  productId: string;
  variantId: string | null;
  name: string;
  /** A field that is missing cannot be typed in this row. */
  values: Partial<Record<Field, string>>;
};

/** One cell that was typed in. */
export type TypedCell = { productId: string; variantId: string | null; field: Field; before: string; after: string };

/** Products as the lines of a grid. */
export function gridRows(states: readonly ProductState[], currency: string): GridRow[] {
  return states.flatMap(({ id, title, status, tags, variants }) => {
    const own = { title, status, tags: tags.join(', ') };
    const lines = variants.map((variant): GridRow => {
      const { price, compareAt, sku, available } = variant;
      return {
        productId: id,
        variantId: variant.id,
        name: variant.name || title,
        values: {
          price: cellText('price', price, currency),
          compareAt: cellText('compareAt', compareAt, currency),
          sku: sku ?? '',
          ...(available !== null && { available: String(available) }),
        },
      };
    });
    const [only, second] = lines;
    if (only && !second) return [{ ...only, name: title, values: { ...own, ...only.values } }];
    return [{ productId: id, variantId: null, name: title, values: own }, ...lines];
  });
}

/** A value as it is typed: prices without a sign, tags with commas between them. */
export function cellText(field: Field, value: Value, currency: string): string {
  if (value === null) return '';
  if ((field === 'price' || field === 'compareAt') && typeof value === 'number') return moneyText(value, currency);
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/** Reads what was typed into a cell; what is wrong with it is said in words for it. */
export function readCell(field: Field, typed: string, currency: string): { value: Value } | { problem: string } {
  const text = typed.trim();
  switch (field) {
    case 'title':
      return text && text.length <= 200 ? { value: text } : { problem: 'A title has 1 to 200 letters.' };
    case 'status': {
      const status = text.toLowerCase();
      return ['active', 'draft', 'archived'].includes(status)
        ? { value: status }
        : { problem: 'Type active, draft or archived.' };
    }
    case 'tags': {
      const tags = tidyTags(text.split(','));
      return tags.length <= 100 && tags.every((tag) => tag.length <= 60)
        ? { value: tags }
        : { problem: 'At most 100 tags of 60 letters.' };
    }
    case 'sku':
      return text.length <= 100 ? { value: text || null } : { problem: 'A SKU has 100 letters at most.' };
    case 'available':
      return /^\d{1,9}$/.test(text) ? { value: Number(text) } : { problem: 'Type a whole number, 0 or more.' };
    case 'price':
    case 'compareAt': {
      if (field === 'compareAt' && text === '') return { value: null };
      const minor = typedPrice(text, currency);
      return minor === null ? { problem: `Type a price like ${moneyText(1950, currency)}.` } : { value: minor };
    }
  }
}

/** Cells as spreadsheets copy them: lines and tabs, with quotation marks around what holds either. */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < normal.length; at += 1) {
    const sign = normal[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (normal[at + 1] === '"') cell += normal[(at += 1)];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t' || sign === '\n') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)!.push(cell);
  return rows.map((row) => row.map((text) => text.replace(/\n/g, ' ')));
}

/** Cells as spreadsheets take them. */
export const copiedCells = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');
