import { readHermesHeader } from './hermes-columns.ts';
import { quoted } from './problem.ts';

/** Every column that is read of Shopify's format, with the headings that Shopify has given it over the years, in lower case. */
const headings = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  body: ['body (html)', 'body html', 'body', 'description'],
  vendor: ['vendor'],
  category: ['product category', 'standard product type', 'standardized product type'],
  type: ['type', 'product type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  collection: ['collection'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  grams: ['variant grams', 'weight value (grams)'],
  weight: ['variant weight', 'weight value'],
  weightUnit: ['variant weight unit', 'weight unit', 'weight unit for display'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'variant inventory quantity', 'inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price', 'compare at price'],
  requiresShipping: ['variant requires shipping', 'requires shipping'],
  taxable: ['variant taxable', 'charge tax'],
  imageUrl: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  variantImage: ['variant image', 'variant image url'],
  giftCard: ['gift card'],
  seoTitle: ['seo title'],
  seoDescription: ['seo description'],
} as const satisfies Record<string, readonly string[]>;

/** What products of this platform have beside. */
export type Field = keyof typeof headings | 'summary' | 'kind' | 'taxClass' | 'publishedAt' | 'pictures' | 'stock';

/** Only the cells that hold something, trimmed. */
export type Cells = Partial<Record<Field, string>>;

export type MetafieldColumn = { index: number; namespace: string; key: string; label: string; type?: MetafieldType };
export type MetafieldType = 'text' | 'number' | 'boolean' | 'date' | 'url';

/** Where in a row each thing stands. */
export type Header = {
  format: 'shopify' | 'hermes';
  fields: Map<Field, number>;
  metafields: MetafieldColumn[];
  /** Headings that nothing is read from. */
  ignored: string[];
};

const fieldByHeading = new Map(
  Object.entries(headings).flatMap(([field, names]) => names.map((name) => [name as string, field as Field])),
);

/** The file cannot be read at all; the message says what to do. */
export class UnreadableFile extends Error {}

/**
 * Reads the first row of the file: columns in any order, missing and additional ones, whatever their case.
 * @throws UnreadableFile when this is no product file
 */
export function readHeader(cells: readonly string[]): Header {
  const own = readHermesHeader(cells);
  if (own) return own;
  const header: Header = { format: 'shopify', fields: new Map(), metafields: [], ignored: [] };
  for (const [index, cell] of cells.entries()) {
    const heading = cell.replace(/\s+/g, ' ').trim();
    const field = fieldByHeading.get(heading.toLowerCase());
    const metafield = metafieldOf(heading);
    if (field && !header.fields.has(field)) header.fields.set(field, index);
    else if (metafield) header.metafields.push({ index, ...metafield });
    else if (heading) header.ignored.push(heading);
  }
  if (!header.fields.has('handle')) throw new UnreadableFile(noHandle(cells));
  return header;
}

/** `Fabric (product.metafields.custom.fabric)` and `Google Shopping / Gender` are fields that a store adds itself. */
function metafieldOf(heading: string): Omit<MetafieldColumn, 'index'> | null {
  const own = /^(.*?)\s*\(?product\.metafields\.([\w-]+)\.([\w-]+)\)?$/i.exec(heading);
  if (own) {
    const [, label = '', namespace = '', key = ''] = own;
    return { namespace: namespace.toLowerCase(), key: key.toLowerCase(), label: label || words(key) };
  }
  const google = /^google shopping \/ (.+)$/i.exec(heading)?.[1];
  if (!google) return null;
  return {
    namespace: 'google',
    key: google
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    label: google,
  };
}

const words = (key: string) => key.charAt(0).toUpperCase() + key.slice(1).replace(/[-_]+/g, ' ');

function noHandle(cells: readonly string[]): string {
  const found = cells.map((cell) => cell.trim()).filter(Boolean);
  const listed = found.slice(0, 8).map(quoted).join(', ') + (found.length > 8 ? ` and ${found.length - 8} more` : '');
  return `This does not look like a file of products: it has no Handle column. Found: ${listed || 'nothing'}.`;
}
