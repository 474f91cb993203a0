import { MOST_OPTIONS, MOST_VARIANTS, type OptionForm, type VariantForm } from './product-form.ts';

type Values = VariantForm['values'];

/**
 * The variants that a product has with these options: those there are, without the ones whose values were taken out, and new
 * ones for every value that none of them has yet. Combinations that somebody took out stay out. At most one more than a
 * product may have.
 */
export function followOptions(options: readonly OptionForm[], rows: readonly VariantForm[]): VariantForm[] {
  const lists = Array.from({ length: MOST_OPTIONS }, (_, i) => options[i]?.values ?? []);
  const kept = withoutTwins(rows.map((row) => fitted(row, lists)).filter((row) => fits(row, lists)));
  const model = kept[0] ?? rows[0];
  if (!model) return [];
  const added = missing(lists, kept).map((values): VariantForm => like(model, values));
  if (!added.length) return kept;
  const place = ({ values }: VariantForm) => values.map((value, i) => lists[i]?.indexOf(value) ?? 0);
  return [...kept, ...added].sort((a, b) => compare(place(a), place(b)));
}

/** A variant that was there before an option was added has that option's first value. */
const fitted = (row: VariantForm, lists: string[][]): VariantForm => ({
  ...row,
  values: lists.map((list, i) => (list.length ? row.values[i] || list[0] : '')) as Values,
});

const fits = ({ values }: VariantForm, lists: string[][]) =>
  values.every((value, i) => !lists[i]?.length || lists[i].includes(value));

function withoutTwins(rows: VariantForm[]): VariantForm[] {
  const seen = new Set<string>();
  return rows.filter(({ values }) => !seen.has(keyOf(values)) && seen.add(keyOf(values)));
}

/** Combinations with a value that no variant has. */
function missing(lists: string[][], rows: VariantForm[]): Values[] {
  const isUsed = lists.map((_, i) => new Set(rows.map(({ values }) => values[i])));
  const [first, second, third] = lists.map((list) => (list.length ? list : ['']));
  const found: Values[] = [];
  for (const a of first ?? []) {
    for (const b of second ?? []) {
      for (const c of third ?? []) {
        const values: Values = [a, b, c];
        if (values.every((value, i) => isUsed[i]?.has(value))) continue;
        found.push(values);
        if (rows.length + found.length > MOST_VARIANTS) return found;
      }
    }
  }
  return found;
}

/** A new variant: what it costs and weighs is what its sibling does. What is one variant's own is left to be filled in. */
const like = (model: VariantForm, values: Values): VariantForm => ({
  ...{ ...model, id: '', values, sku: '', barcode: '', mediaId: '' },
  stock: model.stock && '0',
});

const keyOf = (values: Values) => JSON.stringify(values);

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
