import { difference, type Change } from '#features/catalog/changes.ts';
import type { CurrentOption, CurrentPicture, CurrentProduct } from '#features/catalog/current-product.ts';
import type { Noted } from './line-list.ts';
import type { Match } from './match-variants.ts';
import type { PlanContext } from './plan-product.ts';
import type { MetafieldDraft, ProductDraft } from './product-draft.ts';

/** The options with the values that the variants have: those of the file first, then those of the variants that stay. */
export function planOptions(
  productId: string,
  draft: ProductDraft,
  match: Match,
  current: CurrentOption[],
  { newId }: PlanContext,
) {
  const names = draft.optionNames;
  if (!names) return [];
  const changes: Change[] = names.map((name, i) => {
    const before = current[i];
    const all = [
      ...match.pairs.map((pair) => pair.draft.values?.[i]),
      ...match.left.map((variant) => variant.values[i]),
    ];
    const listed = draft.optionValues?.[i] ?? [];
    const known = new Map([...(before?.values ?? []), ...listed].map((value) => [value.label, value]));
    const labels = new Set([...listed.map(({ label }) => label), ...all.filter((label) => label)]) as Set<string>;
    const values = [...labels].map((label) => known.get(label) ?? { label });
    if (!before) {
      return { do: 'insert', table: 'productOptions', row: { id: newId(), productId, position: i + 1, name, values } };
    }
    return { do: 'update', table: 'productOptions', id: before.id, patch: difference({ name, values }, before) ?? {} };
  });
  const surplus = current.slice(names.length).map(({ id }): Change => ({ do: 'remove', table: 'productOptions', id }));
  return [...changes, ...surplus].filter((change) => change.do !== 'update' || Object.keys(change.patch).length > 0);
}

/**
 * The gallery as in the file. Pictures that did not come from a file stay, after those that did, unless the file says that it
 * has all of them.
 */
export function planPictures(
  productId: string,
  { pictures, isWholeGallery = false }: Pick<ProductDraft, 'pictures' | 'isWholeGallery'>,
  current: CurrentProduct['pictures'],
  { mediaIds, newId }: PlanContext,
): Change[] {
  if (!mediaIds || !pictures) return [];
  const named = pictures.flatMap(({ url, alt }) => {
    const mediaId = current.find(({ sourceUrl }) => sourceUrl === url)?.mediaId ?? mediaIds.get(url);
    return mediaId ? [{ mediaId, alt }] : [];
  });
  const stays = ({ sourceUrl, mediaId }: CurrentPicture) =>
    named.some((one) => one.mediaId === mediaId) ||
    (isWholeGallery ? false : sourceUrl === null || pictures.some(({ url }) => url === sourceUrl));
  const own = isWholeGallery ? [] : current.filter(({ sourceUrl }) => sourceUrl === null).map(({ mediaId }) => mediaId);
  const wanted = [...new Set([...named.map(({ mediaId }) => mediaId), ...own])];
  const places = wanted.map((mediaId) => current.find((one) => one.mediaId === mediaId)?.position ?? -1);
  const isInOrder = places.every((place, i) => place > (places[i - 1] ?? -1));
  return [
    ...current.filter((one) => !stays(one)).map(({ id }): Change => ({ do: 'remove', table: 'productMedia', id })),
    ...wanted.flatMap((mediaId, position): Change[] => {
      const before = current.find((one) => one.mediaId === mediaId);
      if (!before) return [{ do: 'insert', table: 'productMedia', row: { id: newId(), productId, mediaId, position } }];
      return before.position === position || isInOrder
        ? []
        : [{ do: 'update', table: 'productMedia', id: before.id, patch: { position } }];
    }),
    ...(isWholeGallery ? named.flatMap((one) => describedAnew(one, current)) : []),
  ];
}

function describedAnew(
  { mediaId, alt }: { mediaId: string; alt: string },
  current: readonly CurrentPicture[],
): Change[] {
  const before = current.find((one) => one.mediaId === mediaId);
  return !before || before.alt === alt ? [] : [{ do: 'update', table: 'media', id: mediaId, patch: { alt } }];
}

export function planTags(
  productId: string,
  tags: string[],
  current: CurrentProduct['tags'],
  { newId }: PlanContext,
): Change[] {
  return [
    ...current
      .filter(({ tag }) => !tags.includes(tag))
      .map(({ id }): Change => ({ do: 'remove', table: 'productTags', id })),
    ...tags
      .filter((tag) => !current.some((one) => one.tag === tag))
      .map((tag): Change => ({ do: 'insert', table: 'productTags', row: { id: newId(), productId, tag } })),
  ];
}

export function planMetafields(
  productId: string,
  fields: MetafieldDraft[],
  current: CurrentProduct['metafields'],
  { shelves, newId }: PlanContext,
): Change[] {
  return fields.flatMap((field, position): Change[] => {
    const definitionId = shelves.definitionId(field);
    const before = current.find((one) => one.definitionId === definitionId);
    const { value } = field;
    if (!before || !definitionId) {
      if (!value || !definitionId) return [];
      return [
        { do: 'insert', table: 'productMetafields', row: { id: newId(), productId, definitionId, position, value } },
      ];
    }
    if (!value) return [{ do: 'remove', table: 'productMetafields', id: before.id }];
    return before.value === value
      ? []
      : [{ do: 'update', table: 'productMetafields', id: before.id, patch: { value } }];
  });
}

export function planCollection(
  productId: string,
  title: string,
  current: readonly string[],
  { shelves, newId }: PlanContext,
): Change[] {
  const { id: collectionId, nextPosition } = shelves.collection({ text: title, note: null });
  if (current.includes(collectionId)) return [];
  const row = { id: newId(), collectionId, productId, position: nextPosition() };
  return [{ do: 'insert', table: 'collectionProducts', row }];
}

/** The collections by hand that the file names, and no others; what rules fill is left to them. */
export function planCollections(
  productId: string,
  named: readonly Noted[],
  current: CurrentProduct['collections'],
  { shelves, newId }: PlanContext,
): Change[] {
  const wanted = new Map(named.map((one) => shelves.collection(one)).map((shelf) => [shelf.id, shelf]));
  return [
    ...current
      .filter(({ collectionId }) => !wanted.has(collectionId) && !shelves.isRuled(collectionId))
      .map(({ id }): Change => ({ do: 'remove', table: 'collectionProducts', id })),
    ...[...wanted.values()]
      .filter(({ id }) => !shelves.isRuled(id) && !current.some(({ collectionId }) => collectionId === id))
      .map(({ id: collectionId, nextPosition }): Change => {
        const row = { id: newId(), collectionId, productId, position: nextPosition() };
        return { do: 'insert', table: 'collectionProducts', row };
      }),
  ];
}
