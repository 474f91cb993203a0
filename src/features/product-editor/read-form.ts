import { describe } from '#features/catalog/description.ts';
import { momentIn } from '#lib/moment-text.ts';
import { slugOf } from '#lib/slug.ts';
import type { EditedProduct, Problems, Shelf } from './edited-product.ts';
import { metafieldProblem, metafieldValue } from './metafield-value.ts';
import { MOST_PICTURES, type ProductForm } from './product-form.ts';
import { readOptions } from './read-options.ts';
import { readVariants } from './read-variants.ts';
import type { StoreWays } from './stored-form.ts';

export type ReadWays = StoreWays & {
  shelf: Shelf;
  /** Ids of the pictures of the form that the store has. */
  mediaIds: ReadonlySet<string>;
  /** Ids of the classes that a product can be of for the tax. */
  taxClasses: ReadonlySet<string>;
  /** When the product came out, in epoch milliseconds; null when it did not. */
  publishedAt: number | null;
};

const CHOOSE = 'Choose one of these.';
const LONGEST = {
  title: 255,
  vendor: 120,
  productType: 120,
  slug: 200,
  seoTitle: 255,
  seoDescription: 500,
  summary: 500,
};
const LONGEST_DESCRIPTION = 100_000;
const MOST_TAGS = 100;
const LONGEST_TAG = 100;
/** What a product can be in by hand. */
export const MOST_COLLECTIONS = 50;

/** Reads an editor's form, whose variants follow its options already: what is to be saved, or what is wrong where. */
export function readForm(form: ProductForm, ways: ReadWays): { product: EditedProduct; problems: Problems } {
  const problems: Problems = { ...lengthProblems(form) };
  const { html, summary } = describe(form.descriptionHtml);
  const kind = oneOf(['physical', 'digital'] as const, form.kind, 'kind', problems);
  const status = oneOf(['draft', 'active', 'archived'] as const, form.status, 'status', problems);
  const { taxClass } = form;
  if (!ways.taxClasses.has(taxClass)) problems['taxClass'] = CHOOSE;
  if (!form.title) problems['title'] = 'Give the product a title.';
  const slug = slugOf(form.slug || form.title);
  if (form.title && !slug) problems['slug'] = 'An address needs a letter or a digit.';
  if (form.categoryId && !ways.shelf.categories.some(({ id }) => id === form.categoryId))
    problems['categoryId'] = 'This category is not there any more. Choose another one.';
  checkLists(form, ways, problems);
  const product: EditedProduct = {
    fields: {
      ...{ title: form.title, summary: form.summary || summary, descriptionHtml: html, kind, status, taxClass },
      ...{ vendor: form.vendor, productType: form.productType, categoryId: form.categoryId || null },
      ...{ seoTitle: form.seoTitle || null, seoDescription: form.seoDescription || null },
    },
    slug,
    publishedAt: readPublishing(form, ways, problems),
    tags: form.tags,
    collectionIds: form.collections,
    options: readOptions(form, problems),
    variants: readVariants(form, ways, problems),
    pictures: form.pictures,
    metafields: readMetafields(form, ways.shelf, problems),
  };
  return { product, problems };
}

function lengthProblems(form: ProductForm): Problems {
  const tooLong = Object.entries(LONGEST).filter(([name, most]) => form[name as keyof typeof LONGEST].length > most);
  const told = Object.fromEntries(tooLong.map(([name, most]) => [name, `At most ${most} characters fit here.`]));
  if (form.descriptionHtml.length > LONGEST_DESCRIPTION) told['descriptionHtml'] = 'This text is too long to be kept.';
  return told;
}

function checkLists({ tags, collections, pictures }: ProductForm, ways: ReadWays, problems: Problems): void {
  if (tags.length > MOST_TAGS) problems['tags'] = `A product has at most ${MOST_TAGS} tags.`;
  const long = tags.find((tag) => tag.length > LONGEST_TAG);
  if (long) problems['tags'] = `The tag “${long.slice(0, 30)}…” is longer than ${LONGEST_TAG} characters.`;
  if (collections.length > MOST_COLLECTIONS)
    problems['collections'] = `Choose at most ${MOST_COLLECTIONS} collections.`;
  if (collections.some((id) => !ways.shelf.collections.some((one) => one.id === id)))
    problems['collections'] = 'One of these collections is not there any more. Take it off.';
  if (pictures.length > MOST_PICTURES) problems['pictures'] = `A product shows at most ${MOST_PICTURES} pictures.`;
  if (pictures.some(({ mediaId }) => !ways.mediaIds.has(mediaId)))
    problems['pictures'] = 'One of these pictures was deleted. Take it off.';
  if (pictures.some(({ alt }) => alt.length > 500))
    problems['pictures'] = 'The words for a picture are at most 500 characters.';
}

/** When the product is out: as it was, at the moment that was typed, or now that it is active. */
function readPublishing(
  form: ProductForm,
  { publishedAt, now, timezone }: ReadWays,
  problems: Problems,
): number | null {
  if (form.publishAt) {
    const moment = momentIn(form.publishAt, timezone);
    if (moment === null) problems['publishAt'] = 'Give a date and a time, or leave it empty.';
    return moment;
  }
  if (publishedAt !== null && publishedAt <= now) return publishedAt;
  return form.status === 'active' ? now : null;
}

function readMetafields(form: ProductForm, { definitions }: Shelf, problems: Problems): Record<string, string> {
  const read: Record<string, string> = {};
  for (const { id, type } of definitions) {
    const typed = form.metafields[id];
    if (typed === undefined) continue;
    const problem = metafieldProblem(type, typed);
    if (problem) problems[`metafields.${id}`] = problem;
    read[id] = metafieldValue(type, typed);
  }
  return read;
}

function oneOf<const T extends string>(values: readonly T[], typed: string, name: string, problems: Problems): T {
  const found = values.find((value) => value === typed);
  if (found === undefined) problems[name] = CHOOSE;
  return found ?? values[0]!;
}
