import type { CurrentOption, CurrentProduct } from '#features/catalog/current-product.ts';
import { moneyText } from '#lib/money.ts';
import type { MetafieldType } from './columns.ts';
import { urlOf, type ExportNames } from './export-product.ts';
import { fieldHeading, hermesColumns, type HermesField } from './hermes-columns.ts';
import { addressed, lineList, noted } from './line-list.ts';

/** What our own format names beside: slugs, types, and which collections are filled by hand. */
export type HermesNames = Omit<ExportNames, 'categories' | 'definitions' | 'now'> & {
  categories: readonly { id: string; parentId: string | null; title: string; slug: string }[];
  collections: readonly { id: string; title: string; slug: string; isRuled: boolean }[];
  definitions: readonly {
    id: string;
    namespace: string;
    key: string;
    label: string;
    type: MetafieldType;
    position: number;
  }[];
};

type Cell = string | number | null;
type Cells = Partial<Record<HermesField, Cell>>;

const columns = Object.keys(hermesColumns) as HermesField[];

/** The first row of a file in our own format. */
export const hermesHeadings = (names: Pick<HermesNames, 'definitions'>): string[] => [
  ...Object.values(hermesColumns),
  ...fieldsOf(names).map(fieldHeading),
];

/** A product as rows of our own format: one a variant, the product itself in the first. All that its editor holds is in it. */
export function hermesRows(product: CurrentProduct, names: HermesNames): Cell[][] {
  const { variants } = product;
  return Array.from({ length: Math.max(1, variants.length) }, (_, i) => {
    const variant = variants[i];
    const cells: Cells = {
      handle: product.slug,
      ...(i === 0 && productCells(product, names)),
      ...(variant && variantCells(product, variant, names)),
    };
    const fields = fieldsOf(names).map(({ id }) => {
      const value = product.metafields.find(({ definitionId }) => definitionId === id)?.value;
      return i === 0 ? (value ?? null) : null;
    });
    return [...columns.map((column) => cells[column] ?? null), ...fields];
  });
}

/** In the order in which editors show them. */
const fieldsOf = ({ definitions }: Pick<HermesNames, 'definitions'>) =>
  definitions.toSorted(
    (a, b) => a.position - b.position || compare(`${a.namespace}.${a.key}`, `${b.namespace}.${b.key}`),
  );

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function productCells(product: CurrentProduct, names: HermesNames): Cells {
  const { title, summary, descriptionHtml, kind, status, vendor, productType, taxClass, seoTitle } = product;
  const { publishedAt, seoDescription, pictures, options } = product;
  const tags = product.tags.map(({ tag }) => tag).sort(compare);
  return {
    ...{ title, summary, body: descriptionHtml, kind, status, vendor, type: productType, taxClass },
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    category: categoryCell(product.categoryId, names),
    tags: lineList(tags),
    collection: collectionsCell(product, names),
    ...{
      option1Name: optionCell(options[0]),
      option2Name: optionCell(options[1]),
      option3Name: optionCell(options[2]),
    },
    ...{ seoTitle, seoDescription },
    pictures: lineList(pictures.map((picture) => addressed(urlOf(picture, names), picture.alt))),
  };
}

function variantCells(product: CurrentProduct, variant: CurrentProduct['variants'][number], names: HermesNames): Cells {
  const { values, sku, barcode, weightGrams, stock, price, compareAt, mediaId } = variant;
  const { currency } = names;
  const picture = product.pictures.find((one) => one.mediaId === mediaId);
  return {
    ...{ option1Value: values[0], option2Value: values[1], option3Value: values[2], sku, barcode },
    ...{ price: moneyText(price, currency), compareAt: compareAt === null ? null : moneyText(compareAt, currency) },
    ...{ grams: weightGrams, stock: stock?.tracked ? stock.available : null },
    variantImage: picture ? addressed(urlOf(picture, names), '') : null,
  };
}

const optionCell = (option: CurrentOption | undefined): string | null =>
  option
    ? lineList([option.name, ...option.values.map(({ label, swatch }) => noted({ text: label, note: swatch ?? null }))])
    : null;

function collectionsCell({ collections }: CurrentProduct, names: HermesNames): string {
  const inside = names.collections.filter(
    ({ id, isRuled }) => !isRuled && collections.some(({ collectionId }) => collectionId === id),
  );
  const sorted = inside.toSorted((a, b) => compare(a.slug, b.slug));
  return lineList(sorted.map(({ title, slug }) => noted({ text: title, note: slug })));
}

function categoryCell(id: string | null, { categories }: HermesNames): string | null {
  const path: string[] = [];
  for (let at = id; at !== null && path.length < MOST_LEVELS;) {
    const node = categories.find((one) => one.id === at);
    if (!node) break;
    path.unshift(noted({ text: node.title, note: node.slug }));
    at = node.parentId;
  }
  return path.length > 0 ? lineList(path) : null;
}

/** Deeper than any tree: a circle would have no end. */
const MOST_LEVELS = 32;
