import { difference, type Change } from '#features/catalog/changes.ts';
import type { CurrentProduct } from '#features/catalog/current-product.ts';
import type { EditedProduct } from './edited-product.ts';
import { planVariants } from './plan-variants.ts';

export type PlanWays = {
  newId: () => string;
  /** Epoch milliseconds. */
  now: number;
  /** The place that a product gets in a collection which it joins. */
  placeIn: (collectionId: string) => number;
};

/** What has to be written so that the store has the product as it was edited. Nothing when it has. */
export function planProduct(
  id: string,
  edited: EditedProduct,
  current: CurrentProduct | null,
  ways: PlanWays,
): Change[] {
  const parts: Change[] = [
    ...planOptions(id, edited, current, ways),
    ...planVariants(id, edited.variants, current?.variants ?? [], ways),
    ...planPictures(id, edited, current, ways),
    ...planTags(id, edited, current, ways),
    ...planCollections(id, edited, current, ways),
    ...planMetafields(id, edited, current, ways),
  ];
  const { fields, slug, publishedAt } = edited;
  const { now } = ways;
  if (!current) {
    const times = { publishedAt, createdAt: now, updatedAt: now };
    // After all products there are, without having to ask for the last one's place: minutes only grow.
    const rank = Math.floor(now / 60_000);
    return [{ do: 'insert', table: 'products', row: { id, slug, ...fields, rank, details: [], ...times } }, ...parts];
  }
  const patch = difference({ ...fields, slug, publishedAt }, current);
  if (!patch && !parts.length) return [];
  return [{ do: 'update', table: 'products', id, patch: { ...patch, updatedAt: now } }, ...parts];
}

function planOptions(
  productId: string,
  { options }: EditedProduct,
  current: CurrentProduct | null,
  { newId }: PlanWays,
): Change[] {
  const before = current?.options ?? [];
  return [
    ...before.slice(options.length).map(({ id }): Change => ({ do: 'remove', table: 'productOptions', id })),
    ...options.flatMap(({ name, values: labels }, at): Change[] => {
      const one = before[at];
      const values = labels.map((label) => one?.values.find((value) => value.label === label) ?? { label });
      if (!one)
        return [
          { do: 'insert', table: 'productOptions', row: { id: newId(), productId, position: at + 1, name, values } },
        ];
      const patch = difference({ name, values }, one);
      return patch ? [{ do: 'update', table: 'productOptions', id: one.id, patch }] : [];
    }),
  ];
}

function planPictures(
  productId: string,
  { pictures }: EditedProduct,
  current: CurrentProduct | null,
  { newId }: PlanWays,
): Change[] {
  const before = current?.pictures ?? [];
  return [
    ...before
      .filter(({ mediaId }) => !pictures.some((one) => one.mediaId === mediaId))
      .map(({ id }): Change => ({ do: 'remove', table: 'productMedia', id })),
    ...pictures.flatMap(({ mediaId, alt }, position): Change[] => {
      const one = before.find((picture) => picture.mediaId === mediaId);
      const described: Change[] =
        one?.alt === alt ? [] : [{ do: 'update', table: 'media', id: mediaId, patch: { alt } }];
      if (!one)
        return [
          ...described,
          { do: 'insert', table: 'productMedia', row: { id: newId(), productId, mediaId, position } },
        ];
      if (one.position === position) return described;
      return [...described, { do: 'update', table: 'productMedia', id: one.id, patch: { position } }];
    }),
  ];
}

function planTags(
  productId: string,
  { tags }: EditedProduct,
  current: CurrentProduct | null,
  { newId }: PlanWays,
): Change[] {
  const before = current?.tags ?? [];
  return [
    ...before
      .filter(({ tag }) => !tags.includes(tag))
      .map(({ id }): Change => ({ do: 'remove', table: 'productTags', id })),
    ...tags
      .filter((tag) => !before.some((one) => one.tag === tag))
      .map((tag): Change => ({ do: 'insert', table: 'productTags', row: { id: newId(), productId, tag } })),
  ];
}

function planCollections(
  productId: string,
  { collectionIds }: EditedProduct,
  current: CurrentProduct | null,
  ways: PlanWays,
): Change[] {
  const before = current?.collections ?? [];
  return [
    ...before
      .filter(({ collectionId }) => !collectionIds.includes(collectionId))
      .map(({ id }): Change => ({ do: 'remove', table: 'collectionProducts', id })),
    ...collectionIds
      .filter((id) => !before.some(({ collectionId }) => collectionId === id))
      .map((collectionId): Change => {
        const row = { id: ways.newId(), collectionId, productId, position: ways.placeIn(collectionId) };
        return { do: 'insert', table: 'collectionProducts', row };
      }),
  ];
}

function planMetafields(
  productId: string,
  { metafields }: EditedProduct,
  current: CurrentProduct | null,
  { newId }: PlanWays,
): Change[] {
  return Object.entries(metafields).flatMap(([definitionId, value], position): Change[] => {
    const before = current?.metafields.find((one) => one.definitionId === definitionId);
    if (!before) {
      const row = { id: newId(), productId, definitionId, position, value };
      return value ? [{ do: 'insert', table: 'productMetafields', row }] : [];
    }
    if (!value) return [{ do: 'remove', table: 'productMetafields', id: before.id }];
    return before.value === value
      ? []
      : [{ do: 'update', table: 'productMetafields', id: before.id, patch: { value } }];
  });
}
