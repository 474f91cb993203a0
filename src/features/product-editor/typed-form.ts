import { MOST_OPTIONS, plainFields, variantFields, type ProductForm, type VariantForm } from './product-form.ts';

/** What a form holds: the last value of a name, and all of one that is there several times. */
export type Typed = {
  one: (name: string) => string | undefined;
  all: (name: string) => string[];
  names: Iterable<string>;
};

/*
 * How a product stands in a form: `title`, `tags` (with commas between them), `options.0.name`, `options.0.values` (one a line),
 * `variants.0.price`, `pictures.0.mediaId`, `metafields.<definition>`.
 */

/** Reads an editor's form, whatever is missing or too much in it, each value as it was typed. */
export function formFromTyped(typed: Typed): ProductForm {
  const one = (name: string) => lineEnds(typed.one(name) ?? '');
  const names = [...typed.names];
  const plain = plainFields.map((name) => [name, one(name)]);
  return {
    ...(Object.fromEntries(plain) as Pick<ProductForm, (typeof plainFields)[number]>),
    tags: typed.all('tags').flatMap((tags) => tags.split(',').filter(Boolean)),
    collections: typed.all('collections').filter(Boolean),
    options: rowsIn(names, 'options')
      .slice(0, MOST_OPTIONS)
      .map((at) => ({
        name: one(`options.${at}.name`),
        values: one(`options.${at}.values`).split('\n').filter(Boolean),
      }))
      .filter(({ name, values }) => name || values.length),
    variants: rowsIn(names, 'variants').map((at) => variantFrom((field) => one(`variants.${at}.${field}`))),
    pictures: rowsIn(names, 'pictures')
      .map((at) => ({ mediaId: one(`pictures.${at}.mediaId`), alt: one(`pictures.${at}.alt`) }))
      .filter(({ mediaId }, index, all) => mediaId && all.findIndex((other) => other.mediaId === mediaId) === index),
    metafields: Object.fromEntries(
      names.filter((name) => name.startsWith(METAFIELD)).map((name) => [name.slice(METAFIELD.length), one(name)]),
    ),
  };
}

/** The same without the spaces that nobody means, and without what is there twice: as forms are compared and kept. */
export function tidied(form: ProductForm): ProductForm {
  const plain = plainFields.map((name) => [name, name === 'descriptionHtml' ? form[name] : form[name].trim()]);
  return {
    ...form,
    ...(Object.fromEntries(plain) as Pick<ProductForm, (typeof plainFields)[number]>),
    tags: distinct(form.tags),
    collections: distinct(form.collections),
    options: form.options.map(({ name, values }) => ({ name: name.trim(), values: distinct(values) })),
    variants: form.variants.map((row) => ({
      ...row,
      ...Object.fromEntries(variantFields.map((field) => [field, row[field].trim()])),
      values: [tidy(row.values[0]), tidy(row.values[1]), tidy(row.values[2])],
    })),
    pictures: form.pictures.map(({ mediaId, alt }) => ({ mediaId, alt: alt.trim() })),
    metafields: Object.fromEntries(Object.entries(form.metafields).map(([id, value]) => [id, value.trim()])),
  };
}

/** As `formFromTyped`, from what a browser sent. */
export const formFromData = (data: FormData): ProductForm =>
  formFromTyped({
    one: (name) => asText(data.getAll(name).at(-1)),
    all: (name) => data.getAll(name).flatMap((value) => asText(value) ?? []),
    names: data.keys(),
  });

function variantFrom(one: (field: string) => string): VariantForm {
  const fields = Object.fromEntries(variantFields.map((field) => [field, one(field)])) as Omit<
    VariantForm,
    'id' | 'values'
  >;
  return { id: one('id'), values: [one('option1'), one('option2'), one('option3')], ...fields };
}

/** The numbers of the rows that a form has of a list, in order. */
function rowsIn(names: readonly string[], list: string): number[] {
  const numbers = names.flatMap((name) => {
    const [, at] = new RegExp(`^${list}\\.(\\d{1,4})\\.`).exec(name) ?? [];
    return at === undefined ? [] : Number(at);
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}

const METAFIELD = 'metafields.';
const tidy = (value: string) => value.trim().replace(/\s+/g, ' ');
const distinct = (values: readonly string[]) => [...new Set(values.map(tidy).filter(Boolean))];
/** Browsers send text of several lines with CRLF. */
const lineEnds = (value: string) => value.replace(/\r\n?/g, '\n');
const asText = (value: FormDataEntryValue | undefined) => (typeof value === 'string' ? value : undefined);

/** The pictures that a refused form names, at most a hundred. */
export const pictureIdsIn = (data: FormData | null): string[] =>
  data
    ? formFromData(data)
        .pictures.map(({ mediaId }) => mediaId)
        .slice(0, 100)
    : [];
