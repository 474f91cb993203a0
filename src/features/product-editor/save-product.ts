import type { Answers, Question } from '#db/site-db.ts';
import type { Picture } from '#features/media/media.ts';
import { taxClasses, type TaxSettings } from '#features/tax/tax.ts';
import { followOptions } from './follow-options.ts';
import { mergeForms, type Conflict, type Keep } from './merge-forms.ts';
import type { Problems } from './edited-product.ts';
import { planProduct } from './plan-product.ts';
import { emptyForm, type ProductForm } from './product-form.ts';
import type { ProductEditorRepo, Refused } from './product-editor.repo.ts';
import { MOST_COLLECTIONS, readForm } from './read-form.ts';
import { removalProblems } from './removal.ts';
import { freeSlug, slugCandidates } from './product-slug.ts';
import { savedForm } from './saved-form.ts';
import { formFromStored } from './stored-form.ts';
import { changedNames } from './told-form.ts';

export type Desk = {
  ask: <Q extends Record<string, Question<unknown>>>(questions: Q) => Promise<Answers<Q>>;
  productEditor: ProductEditorRepo;
  media: { byIds: (ids: string[]) => Question<Picture[]> };
  /** The store's tax settings. */
  tax: () => Question<{ tax: TaxSettings }>;
};

export type SaveWays = {
  currency: string;
  timezone: string;
  /** Epoch milliseconds. */
  now: number;
  newId: () => string;
  /** Name of whoever saves. */
  savedBy: string;
};

/** What is to be saved of which product: made from its form as it stands when it is written. */
export type Wish = {
  /** Of a new one, the id that it gets. */
  id: string;
  isNew?: boolean;
  /** What the form began with. */
  base: (theirs: ProductForm) => ProductForm;
  mine: (theirs: ProductForm) => ProductForm;
  keep: Keep;
  /** Whether variants that it does not name any more may go for good. */
  mayRemove: boolean;
};

export type Saved =
  | { kind: 'saved'; id: string; before: ProductForm | null; after: ProductForm; number: number | null }
  | { kind: 'unchanged'; id: string }
  | { kind: 'problems'; problems: Problems }
  | { kind: 'conflicts'; conflicts: Conflict[]; savedBy: string | null }
  /** It was to be new, and had been made before: somebody pressed twice, or the answer got lost. */
  | { kind: 'made'; id: string; title: string }
  | { kind: 'gone' };

/** Somebody may be there first each time. */
const TRIES = 4;

/** Puts together what was typed with what others saved meanwhile, checks it and writes it in one batch. */
export async function saveProduct(wish: Wish, desk: Desk, ways: SaveWays): Promise<Saved> {
  for (let tried = 1; ; tried += 1) {
    const outcome = await trySaving(wish, desk, ways);
    if (outcome !== 'overtaken') return outcome;
    if (tried === TRIES) throw new Error(`The product ${wish.id} was changed by others ${TRIES} times in a row.`);
  }
}

async function trySaving(wish: Wish, desk: Desk, ways: SaveWays): Promise<Saved | 'overtaken'> {
  const { productEditor } = desk;
  const { current, shelf, revisions, settings } = await desk.ask({
    current: productEditor.product(wish.id),
    shelf: productEditor.shelf(),
    revisions: productEditor.revisions(wish.id),
    settings: desk.tax(),
  });
  if (wish.isNew && current) return { kind: 'made', id: wish.id, title: current.title };
  if (!wish.isNew && !current) return { kind: 'gone' };
  const theirs = current ? formFromStored(current, ways) : emptyForm();
  const mine = following(wish.mine(theirs));
  const merged = mergeForms({ base: wish.base(theirs), mine, theirs }, wish.keep);
  const form = following(merged.form);
  const { id } = wish;

  // A class that the store has given up stays with what it was of.
  const classes = new Set([...taxClasses(settings.tax).map((one) => one.id), ...(current ? [theirs.taxClass] : [])]);
  const known = await lookUp(form, { id, slug: theirs.slug }, desk);
  const read = (one: ProductForm) => {
    const publishedAt = current?.publishedAt ?? null;
    const { product, problems } = readForm(one, {
      ...{ ...ways, shelf, mediaIds: known.mediaIds, publishedAt },
      taxClasses: classes,
    });
    return { product, problems: { ...problems, ...skuProblems(one, known.skuOwners) } };
  };
  // What is wrong with what was typed comes first: its fields are on the page.
  const typed = read(mine);
  if (isAny(typed.problems)) return { kind: 'problems', problems: typed.problems };
  if (merged.conflicts.length)
    return { kind: 'conflicts', conflicts: merged.conflicts, savedBy: revisions[0]?.savedBy ?? null };
  const { product, problems } = read(form);
  const slug = freeSlug(form, theirs.slug, known.takenSlugs);
  if (slug === null) problems['slug'] = 'Another product has this address already.';
  Object.assign(problems, removalProblems(form, current, wish.mayRemove));
  if (isAny(problems)) return { kind: 'problems', problems };

  const placeIn = (collectionId: string) => known.places.get(collectionId) ?? 0;
  const edited = { ...product, slug: slug ?? product.slug };
  const changes = planProduct(id, edited, current, { ...ways, placeIn });
  if (!changes.length) return { kind: 'unchanged', id };
  const after = { ...form, slug: edited.slug };
  const number = (revisions[0]?.number ?? 0) + 1;
  const revision = current && {
    ...{ id: ways.newId(), productId: id, number, seen: current.updatedAt },
    ...{ before: theirs, after: savedForm(edited, changes, ways) },
    ...{ changed: changedNames(theirs, after), savedBy: ways.savedBy },
  };
  const refused = await productEditor.save(changes, revision, ways.now);
  // What a new one met may be itself, made a moment before: the next look tells.
  if (refused === 'overtaken' || (!current && refused && refused !== 'options')) return 'overtaken';
  if (refused) return { kind: 'problems', problems: problemOf[refused] };
  return { kind: 'saved', id, before: current && theirs, after, number: current && number };
}

const following = (form: ProductForm) => ({ ...form, variants: followOptions(form.options, form.variants) });
const isAny = (problems: Problems) => Object.keys(problems).length > 0;

async function lookUp(
  form: ProductForm,
  { id, slug }: { id: string; slug: string },
  { ask, productEditor, media }: Desk,
) {
  const mediaIds = [...form.pictures, ...form.variants].flatMap(({ mediaId }) => mediaId || []);
  const skus = form.variants.flatMap(({ sku }) => sku || []);
  const { pictures, ...found } = await ask({
    pictures: media.byIds([...new Set(mediaIds)]),
    takenSlugs: productEditor.takenSlugs(slugCandidates(form, slug), id),
    skuOwners: productEditor.skuOwners(skus, id),
    places: productEditor.nextPlaces(form.collections.slice(0, MOST_COLLECTIONS)),
  });
  return { ...found, mediaIds: new Set(pictures.map((one) => one.id)) };
}

function skuProblems({ variants }: ProductForm, owners: ReadonlyMap<string, string>): Problems {
  const taken = variants.flatMap(({ sku }, at): [string, string][] => {
    const owner = owners.get(sku);
    return owner === undefined ? [] : [[`variants.${at}.sku`, `${owner} has this SKU already.`]];
  });
  return Object.fromEntries(taken);
}

const problemOf: Record<Exclude<Refused, 'overtaken'>, Problems> = {
  slug: { slug: 'Another product has this address already.' },
  sku: { variants: 'Another product was given one of these SKUs meanwhile.' },
  options: { variants: 'Two of the variants have the same values.' },
};
