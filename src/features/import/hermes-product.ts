import type { CurrentOption } from '#features/catalog/current-product.ts';
import { describe } from '#features/catalog/description.ts';
import type { Cells, Field, Header } from './columns.ts';
import { readAddressed, readLineList, readNoted } from './line-list.ts';
import { quoted, type Complain, type Problem } from './problem.ts';
import type { MetafieldDraft, PictureDraft, ProductDraft } from './product-draft.ts';
import { isWebAddress } from './shopify-pictures.ts';
import { isSameProduct, refusal, type ReadProduct } from './shopify-product.ts';
import type { ProductRows } from './shopify-rows.ts';
import { variantsOf } from './shopify-variants.ts';

const optionFields = ['option1Name', 'option2Name', 'option3Name'] as const;

/** Reads the rows of one product in our own format: one a variant, the product itself in the first. */
export function readHermesProduct(product: ProductRows, currency: string): ReadProduct {
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
  const options = optionsOf(cells, header);
  const names = options?.map(({ name }) => name);
  const variants = variantsOf(kept, names, currency, complain);
  if (!variants.length) {
    complain('refused', line, 'no-variant', 'None of the product’s variants can be taken, so the product is left out.');
    return { draft: null, problems };
  }
  const tell = (field: Field, message: string) => complain('warned', line, `wrong-${field}`, message);
  const pictures = picturesOf(product, complain);
  const draft: ProductDraft = {
    ...{ line, handle, slug, variants },
    ...(options && names && { optionNames: names, optionValues: options.map(({ values }) => values) }),
    ...textsOf(cells, header),
    ...factsOf(cells, header, tell),
    ...shelvesOf(cells, header),
    ...(pictures && { pictures, isWholeGallery: true }),
    metafields: header.metafields.map(({ namespace, key, label, type }): MetafieldDraft => ({
      ...{ namespace, key, label, ...(type && { type }) },
      value: first.metafields.get(`${namespace}.${key}`) ?? '',
    })),
  };
  return { draft, problems };
}

/** The options with their values, the first line of each cell being the name; undefined where the file has no column for them. */
function optionsOf(cells: Cells, { fields }: Header): Pick<CurrentOption, 'name' | 'values'>[] | undefined {
  if (!fields.has('option1Name')) return undefined;
  return optionFields.flatMap((field) => {
    const [name, ...lines] = readLineList(cells[field]);
    if (name === undefined) return [];
    const values = lines.map(readNoted).map(({ text, note }) => ({ label: text, ...(note && { swatch: note }) }));
    return [{ name, values }];
  });
}

function textsOf(cells: Cells, { fields }: Header): Partial<ProductDraft> {
  return {
    ...(fields.has('title') && { title: cells.title ?? '' }),
    ...(fields.has('summary') && { summary: cells.summary ?? '' }),
    ...(fields.has('body') && { descriptionHtml: cells.body ? describe(cells.body).html : '' }),
    ...(fields.has('vendor') && { vendor: cells.vendor ?? '' }),
    ...(fields.has('type') && { productType: cells.type ?? '' }),
    ...(fields.has('seoTitle') && { seoTitle: cells.seoTitle ?? null }),
    ...(fields.has('seoDescription') && { seoDescription: cells.seoDescription ?? null }),
    ...(fields.has('tags') && { tags: [...new Set(readLineList(cells.tags))] }),
  };
}

type Tell = (field: Field, message: string) => void;

/** What is one of a few words, or a moment. Anything else is told of and left as it is. */
function factsOf(cells: Cells, { fields }: Header, tell: Tell): Partial<ProductDraft> {
  const kind = oneOf(['physical', 'digital'] as const, 'kind', cells, tell);
  const status = oneOf(['draft', 'active', 'archived'] as const, 'status', cells, tell);
  const { taxClass, publishedAt } = cells;
  const isClass = taxClass !== undefined && /^[\w-]{1,40}$/.test(taxClass);
  if (taxClass && !isClass) tell('taxClass', `The tax class ${quoted(taxClass)} cannot be one: left out.`);
  const moment = publishedAt === undefined ? null : Date.parse(publishedAt);
  const isMoment = moment === null || (!Number.isNaN(moment) && /^\d{4}-\d{2}-\d{2}T/.test(publishedAt ?? ''));
  if (!isMoment)
    tell('publishedAt', `The moment ${quoted(publishedAt ?? '')} is not written like 2026-11-01T09:00:00Z: left out.`);
  return {
    ...(kind && { kind }),
    ...(status && { status }),
    ...(isClass && { taxClass }),
    ...(fields.has('publishedAt') && isMoment && { publishedAt: moment }),
  };
}

function oneOf<const T extends string>(values: readonly T[], field: Field, cells: Cells, tell: Tell): T | undefined {
  const cell = cells[field];
  const found = values.find((value) => value === cell?.trim().toLowerCase());
  if (cell && !found) tell(field, `${quoted(cell)} is none of ${values.join(', ')}: left out.`);
  return found;
}

function shelvesOf(cells: Cells, { fields }: Header): Pick<ProductDraft, 'category' | 'collections'> {
  const path = readLineList(cells.category).map(readNoted);
  return {
    ...(fields.has('category') && { category: path.length > 0 ? path : null }),
    ...(fields.has('collection') && { collections: readLineList(cells.collection).map(readNoted) }),
  };
}

function picturesOf({ header, rows: [first] }: ProductRows, complain: Complain): PictureDraft[] | undefined {
  if (!first || !header.fields.has('pictures')) return undefined;
  const { cells, line } = first;
  const pictures = new Map<string, PictureDraft>();
  for (const { url, words } of readLineList(cells.pictures).map(readAddressed)) {
    if (isWebAddress(url)) pictures.set(url, { line, url, alt: words.slice(0, LONGEST_ALT) });
    else complain('warned', line, 'wrong-picture', `${quoted(url)} is not the web address of a picture: left out.`);
  }
  return [...pictures.values()];
}

const LONGEST_ALT = 512;
