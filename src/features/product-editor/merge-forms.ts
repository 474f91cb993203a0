import { mergeSets } from '#lib/merge-sets.ts';
import { mergeStock } from './merge-stock.ts';
import {
  PLAIN_FIELDS,
  plainFields,
  VARIANT_FIELDS,
  variantFields,
  variantName,
  type ProductForm,
  type VariantForm,
} from './product-form.ts';

/** A field that two people changed: what each of them wants. */
export type Conflict = { key: string; label: string; mine: string; theirs: string };
/** Which of the two is kept, by the conflict's key. */
export type Keep = Readonly<Record<string, string | undefined>>;
type Choose = (key: string, label: string, base: string, mine: string, theirs: string) => string;

/**
 * What is saved when the product is no longer what the editor began with (`base`): fields that only one of the two changed are
 * as that one wants, fields that both changed are as `keep` says. Those it says nothing of are conflicts, and as typed.
 */
export function mergeForms(
  { base, mine, theirs }: { base: ProductForm; mine: ProductForm; theirs: ProductForm },
  keep: Keep = {},
): { form: ProductForm; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const pick: Choose = (key, label, was, typed, saved) => {
    if (typed === was || typed === saved) return saved;
    if (saved === was) return typed;
    if (keep[key] === 'theirs') return saved;
    if (keep[key] !== 'mine') conflicts.push({ key, label, mine: typed, theirs: saved });
    return typed;
  };
  const plain = plainFields.map((name) => [name, pick(name, PLAIN_FIELDS[name], base[name], mine[name], theirs[name])]);
  const form: ProductForm = {
    ...mine,
    ...(Object.fromEntries(plain) as PlainValues),
    tags: mergeSets(base.tags, mine.tags, theirs.tags),
    collections: mergeSets(base.collections, mine.collections, theirs.collections),
    pictures: mergePictures(base, mine, theirs, pick),
    metafields: mergeMetafields(base, mine, theirs, pick),
    ...mergeVariants({ base, mine, theirs }, pick),
  };
  return { form, conflicts };
}

type PlainValues = Record<(typeof plainFields)[number], string>;
type Three = { base: ProductForm; mine: ProductForm; theirs: ProductForm };

/** In my order, when I changed it; otherwise in theirs. */
function mergePictures(base: ProductForm, mine: ProductForm, theirs: ProductForm, pick: Choose) {
  const ids = ({ pictures }: ProductForm) => pictures.map(({ mediaId }) => mediaId);
  const set = mergeSets(ids(base), ids(mine), ids(theirs));
  const isMine = JSON.stringify(ids(mine)) !== JSON.stringify(ids(base));
  const order = isMine ? [...ids(mine), ...ids(theirs)] : [...ids(theirs), ...ids(mine)];
  return [...new Set(order)]
    .filter((mediaId) => set.includes(mediaId))
    .map((mediaId) => {
      const altIn = ({ pictures }: ProductForm) => pictures.find((one) => one.mediaId === mediaId)?.alt;
      const [was = '', typed = was, saved = was] = [altIn(base), altIn(mine), altIn(theirs)];
      return { mediaId, alt: pick(`pictures.${mediaId}`, 'Words for a picture', was, typed, saved) };
    });
}

function mergeMetafields(base: ProductForm, mine: ProductForm, theirs: ProductForm, pick: Choose) {
  // A field that the editor did not show was not changed in it.
  return Object.fromEntries(
    [...new Set([...Object.keys(mine.metafields), ...Object.keys(theirs.metafields)])].map((id) => {
      const was = base.metafields[id] ?? '';
      return [id, pick(`metafields.${id}`, 'Field', was, mine.metafields[id] ?? was, theirs.metafields[id] ?? '')];
    }),
  );
}

/** Options and the variants that follow from them are one thing; what is typed of each variant is a thing of its own. */
function mergeVariants({ base, mine, theirs }: Three, pick: Choose): Pick<ProductForm, 'options' | 'variants'> {
  const editedWhatIsGone = mine.variants.some((row) => {
    const was = withId(base, row.id);
    return was && !withId(theirs, row.id) && variantFields.some((field) => row[field] !== was[field]);
  });
  const told = structure(mine) === structure(base) && editedWhatIsGone ? `${structure(mine)} ` : structure(mine);
  const wanted = pick('options', 'Options and variants', structure(base), told, structure(theirs));
  const { options, variants } = wanted === told ? mine : theirs;
  return { options, variants: variants.map((row) => mergeVariant(row, { base, mine, theirs }, pick)) };
}

function mergeVariant(row: VariantForm, { base, mine, theirs }: Three, pick: Choose): VariantForm {
  const [was, typed, saved] = [withId(base, row.id), withId(mine, row.id), withId(theirs, row.id)];
  // What they took out and I keep is a new variant.
  if (row.id && !saved) return { ...row, id: '' };
  if (!was || !typed || !saved) return row;
  const fields = variantFields.map((field) => {
    const key = `variants.${row.id}.${field}`;
    const label = [variantName(row), VARIANT_FIELDS[field].toLowerCase()].filter(Boolean).join(', ');
    const counted = field === 'stock' ? mergeStock(was.stock, typed.stock, saved.stock) : null;
    return [field, counted ?? pick(key, label, was[field], typed[field], saved[field])];
  });
  return { ...row, ...Object.fromEntries(fields) };
}

const withId = ({ variants }: ProductForm, id: string) => variants.find((row) => id !== '' && row.id === id);

const structure = ({ options, variants }: ProductForm) =>
  JSON.stringify([options, variants.map(({ id, values }) => [id, values])]);
