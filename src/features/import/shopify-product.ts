import { yesOrNo } from './cell.ts';
import type { Cells, Header } from './columns.ts';
import { describe } from '#features/catalog/description.ts';
import { quoted, type Complain, type Problem } from './problem.ts';
import type { MetafieldDraft, ProductDraft } from './product-draft.ts';
import { picturesOf } from './shopify-pictures.ts';
import type { ProductRows } from './shopify-rows.ts';
import { optionNamesOf, variantsOf } from './shopify-variants.ts';

export type ReadProduct = {
  /** Null when the product is refused as a whole. */
  draft: ProductDraft | null;
  problems: Problem[];
};

const LONGEST_TITLE = 255;
const LONGEST_BODY = 500_000;
const MOST_TAGS = 250;
const LONGEST_TAG = 255;
const MOST_CATEGORY_LEVELS = 8;

/** Reads the rows of one product. `currency` (ISO 4217) is the store's: the file names none. */
export function readShopifyProduct(product: ProductRows, currency: string): ReadProduct {
  const problems: Problem[] = [];
  const { handle, slug, header, rows } = product;
  const complain: Complain = (level, line, code, message) => problems.push({ level, line, code, message, handle });
  const [first] = rows;
  if (!first) return { draft: null, problems };
  const { cells, line } = first;

  const reason = refusal(cells, header);
  if (reason) {
    complain('refused', line, reason.code, reason.message);
    return { draft: null, problems };
  }
  const kept = { ...product, rows: rows.filter((row) => isSameProduct(row.cells, cells, row.line, line, complain)) };
  if (rows.some((row) => Object.values(row.cells).some((cell) => cell.includes('\uFFFD')))) {
    complain(
      'warned',
      line,
      'unreadable-characters',
      'Some characters could not be read (�): is the file UTF-8 throughout?',
    );
  }
  const optionNames = optionNamesOf(kept);
  const variants = variantsOf(kept, optionNames, currency, complain);
  if (!variants.length) {
    complain('refused', line, 'no-variant', 'None of the product’s variants can be taken, so the product is left out.');
    return { draft: null, problems };
  }
  const draft: ProductDraft = {
    ...{ line, handle, slug, variants },
    ...(optionNames && { optionNames }),
    ...(header.fields.has('title') && { title: oneLine(cells.title) }),
    ...descriptionOf(cells, header, line, complain),
    ...(header.fields.has('vendor') && { vendor: oneLine(cells.vendor) }),
    ...(header.fields.has('type') && { productType: oneLine(cells.type) }),
    ...categoryOf(cells, line, complain),
    ...(cells.collection && { collection: oneLine(cells.collection) }),
    ...(header.fields.has('tags') && { tags: tagsOf(cells.tags ?? '', line, complain) }),
    ...statusOf(cells, header, line, complain),
    ...kindOf(kept, complain),
    ...taxClassOf(kept, complain),
    ...(header.fields.has('seoTitle') && { seoTitle: oneLine(cells.seoTitle) || null }),
    ...(header.fields.has('seoDescription') && { seoDescription: oneLine(cells.seoDescription) || null }),
    pictures: picturesOf(kept, complain),
    metafields: header.metafields.map((column): MetafieldDraft => ({
      ...{ namespace: column.namespace, key: column.key, label: column.label },
      value: first.metafields.get(`${column.namespace}.${column.key}`) ?? '',
    })),
  };
  return { draft, problems };
}

/** Why a product cannot be taken at all, by its first row. */
export function refusal(cells: Cells, { fields }: Header): { code: string; message: string } | null {
  if (fields.has('title') && !cells.title)
    return { code: 'no-title', message: 'The product’s first row has no title.' };
  if ((cells.title?.length ?? 0) > LONGEST_TITLE) {
    return {
      code: 'long-title',
      message: `The title ${quoted(cells.title ?? '')} is longer than ${LONGEST_TITLE} characters.`,
    };
  }
  if ((cells.body?.length ?? 0) > LONGEST_BODY) {
    return { code: 'long-body', message: `The description is longer than ${LONGEST_BODY} characters.` };
  }
  if (yesOrNo(cells.giftCard, '', 0, () => {})) return { code: 'gift-card', message: 'Gift cards cannot be imported.' };
  return null;
}

/** Later rows leave the title empty or repeat it; another title is another product under the same handle. */
export function isSameProduct(
  cells: Cells,
  first: Cells,
  line: number,
  firstLine: number,
  complain: Complain,
): boolean {
  if (!cells.title || cells.title === first.title) return true;
  const message = `The row has the handle of line ${firstLine}, but another title, ${quoted(cells.title)}.`;
  complain('refused', line, 'handle-twice', message);
  return false;
}

function descriptionOf(cells: Cells, { fields }: Header, line: number, complain: Complain) {
  if (!fields.has('body')) return {};
  const { html, summary, picturesLeftOut } = describe(cells.body ?? '');
  if (picturesLeftOut) {
    const many = picturesLeftOut === 1 ? 'A picture' : `${picturesLeftOut} pictures`;
    complain(
      'warned',
      line,
      'picture-in-text',
      `${many} within the description: left out, as the text is kept without them.`,
    );
  }
  return { descriptionHtml: html, summary };
}

/** The taxonomy path where there is one, else the product type as a category of the first level. */
function categoryOf(cells: Cells, line: number, complain: Complain): Pick<ProductDraft, 'categoryPath'> {
  const path = cells.category?.split('>').map(oneLine).filter(Boolean) ?? [];
  const isCode = /^(gid:.*|[a-z]{2}(-\d+)+|\d+)$/i.test(cells.category ?? '');
  if (isCode) {
    const message = `The category ${quoted(cells.category ?? '')} is a code, not a path like “Clothing > Shirts”: passed over.`;
    complain('warned', line, 'category-code', message);
  } else if (path.length) return { categoryPath: path.slice(0, MOST_CATEGORY_LEVELS) };
  const type = oneLine(cells.type);
  return type ? { categoryPath: [type] } : {};
}

function tagsOf(cell: string, line: number, complain: Complain): string[] {
  const byFolded = new Map(
    cell
      .split(',')
      .map(oneLine)
      .filter(Boolean)
      .map((tag) => [tag.toLowerCase(), tag]),
  );
  const tags = [...byFolded.values()];
  const kept = tags.filter((tag) => tag.length <= LONGEST_TAG).slice(0, MOST_TAGS);
  if (kept.length < tags.length) {
    complain(
      'warned',
      line,
      'tags',
      `${tags.length - kept.length} tags left out: at most ${MOST_TAGS}, each up to ${LONGEST_TAG} characters.`,
    );
  }
  return kept;
}

/** A product that is active but not published in the online store is a draft here, unless it waits for its day. */
function statusOf(
  cells: Cells,
  { fields }: Header,
  line: number,
  complain: Complain,
): Pick<ProductDraft, 'status' | 'isUnpublished'> {
  if (!fields.has('status') && !fields.has('published')) return {};
  const published = yesOrNo(cells.published, 'Published', line, complain) ?? true;
  const status = cells.status?.toLowerCase() ?? 'active';
  if (status === 'archived' || status === 'draft') return { status };
  if (status === 'active') return published ? { status } : { status: 'draft', isUnpublished: true };
  complain('warned', line, 'wrong-status', `The status ${quoted(cells.status ?? '')} is not known: taken as a draft.`);
  return { status: 'draft' };
}

function kindOf({ header, rows }: ProductRows, complain: Complain): Pick<ProductDraft, 'kind'> {
  if (!header.fields.has('requiresShipping')) return {};
  const said = rows.map((row) => yesOrNo(row.cells.requiresShipping, 'Requires shipping', row.line, complain));
  return { kind: said.includes(false) && !said.includes(true) ? 'digital' : 'physical' };
}

function taxClassOf({ header, rows }: ProductRows, complain: Complain): Pick<ProductDraft, 'taxClass'> {
  if (!header.fields.has('taxable')) return {};
  const said = rows.map((row) => yesOrNo(row.cells.taxable, 'Taxable', row.line, complain));
  if (said.includes(true) && said.includes(false)) {
    complain(
      'warned',
      rows[0]?.line ?? 0,
      'mixed-tax',
      'Some variants are taxed and some are not: all are taxed here.',
    );
  }
  return { taxClass: said.includes(false) && !said.includes(true) ? 'exempt' : 'standard' };
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();
