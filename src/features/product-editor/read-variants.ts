import { typedPrice } from '#lib/money.ts';
import type { EditedVariant, Problems } from './edited-product.ts';
import { MOST_VARIANTS, variantName, type ProductForm, type VariantForm } from './product-form.ts';
import type { ReadWays } from './read-form.ts';

const LONGEST_CODE = 255;
/** Two tonnes. */
const HEAVIEST = 2_000_000;
const LARGEST_STOCK = 1_000_000_000;

/** The variants of a form; what is wrong with them goes to `problems`. */
export function readVariants(form: ProductForm, ways: ReadWays, problems: Problems): EditedVariant[] {
  const { variants } = form;
  if (!variants.length) problems['variants'] = 'A product needs at least one variant.';
  if (variants.length > MOST_VARIANTS)
    problems['variants'] = `These options make more than ${MOST_VARIANTS} variants. Take out some values.`;
  const skus = new Map<string, VariantForm>();
  return variants.slice(0, MOST_VARIANTS).map((row, at) => {
    const tell = (field: string, words: string) => (problems[`variants.${at}.${field}`] ??= words);
    const twin = row.sku && skus.get(row.sku);
    if (twin) tell('sku', `${variantName(twin) || 'Another variant'} has this SKU already.`);
    if (row.sku) skus.set(row.sku, row);
    return readVariant(row, ways, tell);
  });
}

type Tell = (field: string, words: string) => void;

function readVariant(row: VariantForm, { currency, mediaIds }: ReadWays, tell: Tell): EditedVariant {
  const price = typedPrice(row.price, currency);
  if (!row.price) tell('price', 'Give a price.');
  else if (price === null) tell('price', 'Write it like 24.00.');
  const compareAt = row.compareAt ? typedPrice(row.compareAt, currency) : null;
  if (row.compareAt && compareAt === null) tell('compareAt', 'Write it like 24.00.');
  else if (compareAt !== null && price !== null && compareAt <= price)
    tell('compareAt', 'It has to be above the price, or empty.');
  for (const field of ['sku', 'barcode'] as const)
    if (row[field].length > LONGEST_CODE) tell(field, `At most ${LONGEST_CODE} characters fit here.`);
  if (row.mediaId && !mediaIds.has(row.mediaId)) tell('mediaId', 'This picture was deleted.');
  return {
    ...{ id: row.id || null, values: row.values, sku: row.sku || null, barcode: row.barcode || null },
    ...{ price: price ?? 0, compareAt, mediaId: row.mediaId || null },
    weightGrams: whole(row.weight || '0', HEAVIEST, () => tell('weight', 'Give whole grams, at most two tonnes.')),
    stock:
      row.stock === ''
        ? null
        : whole(row.stock, LARGEST_STOCK, () => tell('stock', 'Give a number of units, or nothing.')),
  };
}

function whole(text: string, most: number, complain: () => void): number {
  if (/^\d{1,12}$/.test(text) && Number(text) <= most) return Number(text);
  complain();
  return 0;
}
