import { plainCell } from '#lib/plain-cell.ts';
import type { Field, Header, MetafieldColumn, MetafieldType } from './columns.ts';

/** The columns of our own format in their order. The first one tells it from others. */
export const hermesColumns = {
  handle: 'Hermes handle',
  title: 'Title',
  summary: 'Summary',
  body: 'Description',
  kind: 'Kind',
  status: 'Status',
  publishedAt: 'Published at',
  vendor: 'Vendor',
  type: 'Type',
  category: 'Category',
  taxClass: 'Tax class',
  tags: 'Tags',
  collection: 'Collections',
  option1Name: 'Option 1',
  option2Name: 'Option 2',
  option3Name: 'Option 3',
  seoTitle: 'SEO title',
  seoDescription: 'SEO description',
  pictures: 'Pictures',
  option1Value: 'Option 1 value',
  option2Value: 'Option 2 value',
  option3Value: 'Option 3 value',
  sku: 'SKU',
  barcode: 'Barcode',
  price: 'Price',
  compareAt: 'Compare-at price',
  grams: 'Grams',
  stock: 'Stock',
  variantImage: 'Variant picture',
} as const satisfies Partial<Record<Field, string>>;

export type HermesField = keyof typeof hermesColumns;

const TYPES: readonly MetafieldType[] = ['text', 'number', 'boolean', 'date', 'url'];
const fieldByHeading = new Map(
  Object.entries(hermesColumns).map(([field, heading]) => [heading.toLowerCase(), field as HermesField]),
);

/** The heading of a store's own field: `Fabric (field custom.fabric text)`. */
export const fieldHeading = ({ label, namespace, key, type }: Omit<Required<MetafieldColumn>, 'index'>): string =>
  `${label} (field ${namespace}.${key} ${type})`;

/** Reads the first row of a file in our own format, columns in any order; null when it is in another one. */
export function readHermesHeader(cells: readonly string[]): Header | null {
  const header: Header = { format: 'hermes', fields: new Map(), metafields: [], ignored: [] };
  for (const [index, cell] of cells.entries()) {
    const heading = plainCell(cell);
    const field = fieldByHeading.get(heading.trim().toLowerCase());
    const metafield = metafieldOf(heading);
    if (field && !header.fields.has(field)) header.fields.set(field, index);
    else if (metafield) header.metafields.push({ index, ...metafield });
    else if (heading.trim()) header.ignored.push(heading.trim());
  }
  return header.fields.has('handle') && cells.some(isHermesHandle) ? header : null;
}

const isHermesHandle = (cell: string) => cell.trim().toLowerCase() === hermesColumns.handle.toLowerCase();

function metafieldOf(heading: string): Omit<MetafieldColumn, 'index'> | null {
  const [, label, namespace, key, type] = /^(.*) \(field ([^\s.()]+)\.([^\s()]+) ([a-z]+)\)\s*$/s.exec(heading) ?? [];
  const known = TYPES.find((one) => one === type);
  return label !== undefined && namespace && key && known ? { label, namespace, key, type: known } : null;
}
