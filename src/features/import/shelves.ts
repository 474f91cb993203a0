import type { Insert } from '#features/catalog/changes.ts';
import type { MetafieldDraft } from './product-draft.ts';
import type { Noted } from './line-list.ts';
import { freeSlug, isSlug } from './slug.ts';

/** What products are filed under: the store's categories, collections and metafield definitions. */
export type KnownShelves = {
  categories: Category[];
  collections: { id: string; slug: string; title: string; nextPlace: number; isRuled?: boolean }[];
  definitions: { id: string; namespace: string; key: string }[];
};

type Category = { id: string; parentId: string | null; slug: string; title: string };

export type Shelves = ReturnType<typeof shelvesOf>;

/**
 * Finds shelves by their titles and adds those that are missing. `takeNew` gives the rows that were added since it was
 * asked last.
 */
export function shelvesOf(known: KnownShelves, newId: () => string, now: number) {
  const categories = new Map(known.categories.map((node) => [at(node.parentId, node.title), node]));
  const bySlug = new Map(known.categories.map((node) => [node.slug, node]));
  const categorySlugs = new Set(known.categories.map((node) => node.slug));
  const collections = new Map(known.collections.map((one) => [fold(one.title), one]));
  const collectionsBySlug = new Map(known.collections.map((one) => [one.slug, one]));
  const ruled = new Set(known.collections.filter(({ isRuled }) => isRuled).map(({ id }) => id));
  const collectionSlugs = new Set(known.collections.map((one) => one.slug));
  const definitions = new Map(known.definitions.map((one) => [`${one.namespace}.${one.key}`, one.id]));
  let added: Insert[] = [];

  function addCategory(parent: Category | null, { text: title, note }: Noted): Category {
    const isFree = note !== null && isSlug(note) && !categorySlugs.has(note);
    const slug = isFree ? note : freeSlug(title, parent?.slug ?? '', (one) => categorySlugs.has(one));
    const parentId = parent?.id ?? null;
    const position = [...categories.values()].filter((node) => node.parentId === parentId).length;
    const node = { id: newId(), parentId, slug, title };
    bySlug.set(slug, node);
    categories.set(at(parentId, title), node);
    categorySlugs.add(slug);
    const row = { ...node, position, cardFacts: [], createdAt: now, updatedAt: now };
    added.push({ do: 'insert', table: 'categories', row });
    return node;
  }

  return {
    /** The id of the last category of the path, which is made as far as it is missing. */
    categoryId(path: readonly Noted[]): string | null {
      const last = path.reduce<Category | null>((parent, named) => {
        const parentId = parent?.id ?? null;
        const noted = bySlug.get(named.note ?? '');
        if (noted?.parentId === parentId) return noted;
        // Two of one title are told apart by their slugs.
        const isAnother = named.note !== null && isSlug(named.note) && !categorySlugs.has(named.note);
        const titled = isAnother ? undefined : categories.get(at(parentId, named.text));
        return titled ?? addCategory(parent, named);
      }, null);
      return last?.id ?? null;
    },

    /** The collection of that slug, or without one of that title, and the place of the next product in it. */
    collection({ text: title, note }: Noted): { id: string; nextPosition: () => number } {
      const named = note !== null && isSlug(note) ? note : null;
      let one = named === null ? collections.get(fold(title)) : collectionsBySlug.get(named);
      if (!one) {
        const slug = named ?? freeSlug(title, '', (taken) => collectionSlugs.has(taken));
        one = { id: newId(), slug, title, nextPlace: 0 };
        collections.set(fold(title), one);
        collectionsBySlug.set(slug, one);
        collectionSlugs.add(slug);
        added.push({
          do: 'insert',
          table: 'collections',
          row: { id: one.id, slug, title, createdAt: now, updatedAt: now },
        });
      }
      const shelf = one;
      return { id: shelf.id, nextPosition: () => shelf.nextPlace++ };
    },

    /** Whether rules fill this collection. */
    isRuled: (id: string): boolean => ruled.has(id),

    /** The id of a metafield's definition; null when there is none and none is needed, as the value is empty and its type untold. */
    definitionId({ namespace, key, label, value, type }: MetafieldDraft): string | null {
      const found = definitions.get(`${namespace}.${key}`);
      if (found || (!value && !type)) return found ?? null;
      const id = newId();
      const row = { id, namespace, key, label, type: type ?? ('text' as const), position: definitions.size };
      definitions.set(`${namespace}.${key}`, id);
      added.push({ do: 'insert', table: 'metafieldDefinitions', row });
      return id;
    },

    takeNew(): Insert[] {
      const taken = added;
      added = [];
      return taken;
    },
  };
}

const fold = (title: string) => title.normalize('NFC').toLowerCase();
const at = (parentId: string | null, title: string) => `${parentId ?? ''}/${fold(title)}`;
