import { currencyDecimals, parsePrice } from '#lib/money.ts';
import { stockCount, weightInGrams, withoutApostrophe } from './cell.ts';
import type { Field, Header } from './columns.ts';
import { quoted, type Complain } from './problem.ts';
import type { OptionValues } from '#features/catalog/current-product.ts';
import type { FileStock, VariantDraft } from './product-draft.ts';
import type { ProductRows, Row } from './shopify-rows.ts';

/** What the storefront shows of one product. */
const MOST_VARIANTS = 100;
const LONGEST_OPTION = 255;
const LONGEST_SKU = 255;
const optionFields = [
  ['option1Name', 'option1Value'],
  ['option2Name', 'option2Value'],
  ['option3Name', 'option3Value'],
] as const satisfies readonly (readonly [Field, Field])[];

/** The names of a product's options; empty for a single variant, undefined where the file has no option columns. */
export function optionNamesOf({ header, rows: [first] }: ProductRows): string[] | undefined {
  if (!header.fields.has('option1Value') || !first) return undefined;
  if (isDefault(first)) return [];
  return optionFields
    .filter(([, value]) => first.cells[value])
    .map(([name, value], i) => first.cells[name] ?? (value === 'option1Value' ? 'Option' : `Option ${i + 1}`));
}

/** The variants of a product. Rows without one of their own, which bring a picture only, are passed over. */
export function variantsOf(
  product: ProductRows,
  optionNames: string[] | undefined,
  currency: string,
  complain: Complain,
): VariantDraft[] {
  const variants: VariantDraft[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, row] of product.rows.entries()) {
    if (product.header.format === 'shopify' && !isVariant(row, index === 0)) continue;
    const values = optionNames && valuesOf(row, optionNames.length, product.header);
    const problem =
      wrongOptions(row, values, optionNames) ?? wrongPrice(row, product.header, currency) ?? wrongSku(row.cells.sku);
    const marks = [
      ...(values ? [{ key: JSON.stringify(values), told: `options ${values.filter(Boolean).join(' / ')}` }] : []),
      ...(row.cells.sku ? [{ key: `SKU ${row.cells.sku}`, told: `SKU ${row.cells.sku}` }] : []),
    ];
    const taken = marks.find(({ key }) => lineOf.has(key));
    if (problem) complain('refused', row.line, problem.code, problem.message);
    else if (taken) {
      const first = lineOf.get(taken.key);
      complain('refused', row.line, 'variant-again', `Line ${first} has the same ${taken.told}.`);
    } else if (variants.length === MOST_VARIANTS) {
      complain('refused', row.line, 'too-many-variants', `A product has at most ${MOST_VARIANTS} variants.`);
    } else {
      for (const { key } of marks) lineOf.set(key, row.line);
      variants.push(variantOf(row, values, product.header, currency, complain));
    }
  }
  return variants;
}

function variantOf(
  row: Row,
  values: OptionValues | undefined,
  { fields, format }: Header,
  currency: string,
  complain: Complain,
): VariantDraft {
  const { cells, line } = row;
  const code = (cell = '') => (format === 'hermes' ? cell : withoutApostrophe(cell)) || null;
  const price = cells.price === undefined ? undefined : (parsePrice(cells.price, currency) ?? undefined);
  return {
    line,
    ...(values && { values }),
    ...(fields.has('sku') && { sku: code(cells.sku) }),
    ...(fields.has('barcode') && { barcode: code(cells.barcode) }),
    ...(price !== undefined && { price }),
    ...(fields.has('compareAt') && { compareAt: compareAtOf(row, price, currency, complain) }),
    ...weightOf(row, fields, complain),
    ...(fields.has('variantImage') && { pictureUrl: cells.variantImage ?? null }),
    ...(format === 'hermes' ? ownStockOf(row, fields, complain) : stockOf(row, fields, complain)),
  };
}

/** A former price that is not above the price is no reduction, so it is left out. */
function compareAtOf(
  { cells, line }: Row,
  price: number | undefined,
  currency: string,
  complain: Complain,
): number | null {
  if (!cells.compareAt) return null;
  const compareAt = parsePrice(cells.compareAt, currency);
  const shown = quoted(cells.compareAt);
  if (compareAt === null)
    complain('warned', line, 'wrong-compare-at', `The compare-at price ${shown} is no price: left out.`);
  else if (price === undefined || compareAt > price) return compareAt;
  else if (compareAt > 0 && compareAt < price) {
    complain('warned', line, 'low-compare-at', `The compare-at price ${shown} is below the price: left out.`);
  }
  return null;
}

function weightOf(
  { cells, line }: Row,
  fields: Header['fields'],
  complain: Complain,
): Pick<VariantDraft, 'weightGrams'> {
  if (cells.grams) return { weightGrams: weightInGrams(cells.grams, 'g', line, complain) };
  if (cells.weight) return { weightGrams: weightInGrams(cells.weight, cells.weightUnit ?? 'g', line, complain) };
  return fields.has('grams') || fields.has('weight') ? { weightGrams: 0 } : {};
}

/** Stock is counted where the file names a tracker, or has quantities but no column for it. */
function stockOf({ cells, line }: Row, fields: Header['fields'], complain: Complain): { stock?: FileStock } {
  if (!fields.has('tracker') && !fields.has('quantity')) return {};
  const named = fields.has('tracker') ? Boolean(cells.tracker) : Boolean(cells.quantity);
  const oversold = named && /^(continue|true|yes)$/i.test(cells.policy ?? '');
  const tracked = named && !oversold;
  if (oversold)
    complain('warned', line, 'oversell', 'Sold on when it is out of stock, so its stock is not counted here.');
  if (tracked && !cells.quantity) {
    complain('warned', line, 'no-quantity', 'Stock is counted, but no quantity is given: taken as 0.');
  }
  if (!tracked && !cells.quantity) return { stock: { tracked, available: null } };
  return {
    stock: { tracked, available: cells.quantity ? stockCount(cells.quantity, line, tracked ? complain : ignore) : 0 },
  };
}

const ignore: Complain = () => {};

/** In our own format stock is counted where there is some, be it 0. */
function ownStockOf({ cells, line }: Row, fields: Header['fields'], complain: Complain): { stock?: FileStock } {
  if (!fields.has('stock')) return {};
  if (!cells.stock) return { stock: { tracked: false, available: null } };
  return { stock: { tracked: true, available: stockCount(cells.stock, line, complain) } };
}

/** The first row always has a variant, another one when any of the cells only a variant has is filled. */
const isVariant = ({ cells }: Row, isFirst: boolean) =>
  isFirst || Boolean(cells.option1Value || cells.option2Value || cells.option3Value || cells.sku || cells.price);

const isDefault = ({ cells }: Row) => !cells.option1Value || /^default title$/i.test(cells.option1Value);

function valuesOf(row: Row, options: number, { format }: Header): OptionValues {
  const cell = (i: 0 | 1 | 2) => row.cells[optionFields[i][1]] ?? '';
  const value = (i: 0 | 1 | 2) => (i >= options ? '' : format === 'hermes' ? cell(i) : cell(i).normalize('NFC'));
  return [value(0), value(1), value(2)];
}

type Wrong = { code: string; message: string } | undefined;

function wrongOptions(row: Row, values: OptionValues | undefined, names: string[] | undefined): Wrong {
  if (!values || !names) return undefined;
  const missing = names.find((_, i) => !values[i]);
  if (missing) return { code: 'no-option-value', message: `The option ${quoted(missing)} has no value.` };
  const surplus = optionFields.slice(names.length).find(([, field]) => row.cells[field] && !isDefault(row));
  if (surplus) {
    const message = `The value ${quoted(row.cells[surplus[1]] ?? '')} belongs to no option: the product’s first row names ${names.length || 'none'}.`;
    return { code: 'surplus-option-value', message };
  }
  const long = values.find((value) => value.length > LONGEST_OPTION);
  return long ? { code: 'long-option-value', message: `The option value ${quoted(long)} is too long.` } : undefined;
}

function wrongPrice({ cells }: Row, { fields }: Header, currency: string): Wrong {
  if (cells.price === undefined) {
    return fields.has('price') ? { code: 'no-price', message: 'The variant has no price.' } : undefined;
  }
  if (parsePrice(cells.price, currency) !== null) return undefined;
  const message = `The price ${quoted(cells.price)} is not written like ${(1234).toFixed(currencyDecimals(currency))} (${currency}), or higher than any price may be.`;
  return { code: 'wrong-price', message };
}

const wrongSku = (sku = ''): Wrong =>
  sku.length > LONGEST_SKU ? { code: 'long-sku', message: `The SKU ${quoted(sku)} is too long.` } : undefined;
