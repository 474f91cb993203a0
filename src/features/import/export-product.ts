import type { CurrentProduct } from '#features/catalog/current-product.ts';
import { moneyText } from '#lib/money.ts';

/** What rows name products' shelves and pictures by. */
export type ExportNames = {
  currency: string;
  /** Epoch milliseconds: what is published later is not yet. */
  now: number;
  categories: readonly { id: string; parentId: string | null; title: string }[];
  definitions: readonly { id: string; namespace: string; key: string; label: string }[];
  /** The web address of a picture that came from no file. */
  pictureUrl: (picture: { mediaId: string; width: number }) => string;
};

const productHeadings = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Product Category', 'Type', 'Tags', 'Published', 'Status'],
  ...['SEO Title', 'SEO Description', 'Option1 Name', 'Option2 Name', 'Option3 Name'],
];
const variantHeadings = [
  ...['Option1 Value', 'Option2 Value', 'Option3 Value', 'Variant SKU', 'Variant Barcode', 'Variant Grams'],
  ...['Variant Inventory Tracker', 'Variant Inventory Qty', 'Variant Inventory Policy', 'Variant Price'],
  ...['Variant Compare At Price', 'Variant Requires Shipping', 'Variant Image'],
];
const pictureHeadings = ['Image Src', 'Image Position', 'Image Alt Text'];

/** The first row of the file, in the headings that Shopify and our importer read. */
export const exportHeadings = ({ definitions }: Pick<ExportNames, 'definitions'>): string[] => [
  ...productHeadings,
  ...variantHeadings,
  ...pictureHeadings,
  ...definitions.map(({ namespace, key, label }) => `${label || key} (product.metafields.${namespace}.${key})`),
];

type Cell = string | number | null;

/**
 * A product as rows of a Shopify product CSV: one for each variant, and more where there are more pictures. The product
 * itself stands in the first.
 */
export function exportRows(product: CurrentProduct, names: ExportNames): Cell[][] {
  const { slug, variants, pictures } = product;
  const rows = Math.max(variants.length, pictures.length, 1);
  const none = (headings: readonly string[]): Cell[] => headings.map(() => null);
  return Array.from({ length: rows }, (_, i) => {
    const [variant, picture] = [variants[i], pictures[i]];
    return [
      slug,
      ...(i === 0 ? productCells(product, names) : none(productHeadings.slice(1))),
      ...(variant ? variantCells(product, variant, names) : none(variantHeadings)),
      ...(picture ? [urlOf(picture, names), i + 1, picture.alt] : none(pictureHeadings)),
      ...(i === 0 ? fieldCells(product, names) : none(names.definitions.map(({ id }) => id))),
    ];
  });
}

function productCells(product: CurrentProduct, names: ExportNames): Cell[] {
  const { title, descriptionHtml, vendor, productType, tags, status, publishedAt, seoTitle, seoDescription, options } =
    product;
  const isOut = status === 'active' && (publishedAt === null || publishedAt <= names.now);
  const name = (i: number) => options[i]?.name ?? (i === 0 ? 'Title' : null);
  return [
    ...[title, descriptionHtml, vendor, categoryPath(product.categoryId, names), productType],
    ...[tags.map(({ tag }) => tag).join(', '), isOut ? 'true' : 'false', status],
    ...[seoTitle, seoDescription, name(0), name(1), name(2)],
  ];
}

function variantCells(
  product: CurrentProduct,
  variant: CurrentProduct['variants'][number],
  names: ExportNames,
): Cell[] {
  const { values, sku, barcode, weightGrams, stock, price, compareAt, mediaId } = variant;
  const { currency } = names;
  const isOnly = product.options.length === 0;
  const picture = product.pictures.find((one) => one.mediaId === mediaId);
  return [
    ...(isOnly ? ['Default Title', null, null] : values.map((value) => value || null)),
    ...[sku, barcode, weightGrams],
    ...(stock?.tracked ? ['shopify', stock.available, 'deny'] : [null, null, null]),
    ...[moneyText(price, currency), compareAt === null ? null : moneyText(compareAt, currency)],
    ...[product.kind === 'physical' ? 'true' : 'false', picture ? urlOf(picture, names) : null],
  ];
}

const fieldCells = ({ metafields }: CurrentProduct, { definitions }: ExportNames): Cell[] =>
  definitions.map(({ id }) => metafields.find(({ definitionId }) => definitionId === id)?.value ?? null);

/** Where a picture came from, or else where this store shows it. */
export const urlOf = (
  picture: CurrentProduct['pictures'][number],
  { pictureUrl }: Pick<ExportNames, 'pictureUrl'>,
): string =>
  picture.sourceUrl ?? pictureUrl({ mediaId: picture.mediaId, width: picture.widths.at(-1) ?? picture.width });

function categoryPath(id: string | null, { categories }: ExportNames): string | null {
  const titles: string[] = [];
  for (let at = id; at !== null && titles.length < 10;) {
    const node = categories.find((one) => one.id === at);
    if (!node) break;
    titles.unshift(node.title);
    at = node.parentId;
  }
  return titles.length > 0 ? titles.join(' > ') : null;
}
