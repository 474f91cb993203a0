import {
  PLAIN_FIELDS,
  plainFields,
  VARIANT_FIELDS,
  variantFields,
  variantName,
  type ProductForm,
} from './product-form.ts';

/** A form as people and the audit log are told of it: each value by what it is called. */
export function toldForm(form: ProductForm): Record<string, string> {
  const plain = plainFields.map((name) => [PLAIN_FIELDS[name], form[name]]);
  const variants = form.variants.flatMap((row) =>
    variantFields.map((field) => [
      [variantName(row), VARIANT_FIELDS[field].toLowerCase()].filter(Boolean).join(', '),
      row[field],
    ]),
  );
  const fields = Object.entries(form.metafields).map(([id, value]) => [`Field ${id}`, value]);
  return Object.fromEntries([
    ...plain,
    ['Tags', form.tags.join(', ')],
    ['Collections', form.collections.join(', ')],
    ['Options', form.options.map(({ name, values }) => `${name}: ${values.join(', ')}`).join('; ')],
    ['Pictures', form.pictures.map(({ mediaId, alt }) => `${mediaId} ${alt}`).join('; ')],
    ...fields,
    ...variants,
  ]) as Record<string, string>;
}

/** The names of what differs between two forms. */
export function changedNames(before: ProductForm, after: ProductForm): string[] {
  const [was, is] = [toldForm(before), toldForm(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter((name) => (was[name] ?? '') !== (is[name] ?? ''));
  return [...new Set(changed.map((name) => (name.startsWith('Field ') ? 'Fields' : name)))];
}

/** The first of some names, and how many more there are. */
export function shortList(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
}
