import { difference, type Change } from '#features/catalog/changes.ts';
import type { CurrentOption, CurrentProduct } from '#features/catalog/current-product.ts';
import type { Match } from './match-variants.ts';
import type { PlanContext } from './plan-product.ts';
import type { MetafieldDraft, PictureDraft, ProductDraft } from './product-draft.ts';

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
    const labels = [...new Set(all.filter((label) => label !== undefined && label !== ''))] as string[];
    const values = labels.map((label) => before?.values.find((value) => value.label === label) ?? { label });
    if (!before) {
      return { do: 'insert', table: 'productOptions', row: { id: newId(), productId, position: i + 1, name, values } };
    }
    return { do: 'update', table: 'productOptions', id: before.id, patch: difference({ name, values }, before) ?? {} };
  });
  const surplus = current.slice(names.length).map(({ id }): Change => ({ do: 'remove', table: 'productOptions', id }));
  return [...changes, ...surplus].filter((change) => change.do !== 'update' || Object.keys(change.patch).length > 0);
}

/** The gallery as in the file; pictures that did not come from a file stay, after those that did. */
export function planPictures(
  productId: string,
  pictures: PictureDraft[],
  current: CurrentProduct['pictures'],
  { mediaIds, newId }: PlanContext,
): Change[] {
  if (!mediaIds) return [];
  const wantedUrls = new Set(pictures.map(({ url }) => url));
  const own = current.filter(({ sourceUrl }) => sourceUrl === null).map(({ mediaId }) => mediaId);
  const wanted = [...new Set([...pictures.flatMap(({ url }) => mediaIds.get(url) ?? []), ...own])];
  const gone = current.filter(({ sourceUrl }) => sourceUrl !== null && !wantedUrls.has(sourceUrl));
  return [
    ...gone.map(({ id }): Change => ({ do: 'remove', table: 'productMedia', id })),
    ...wanted.flatMap((mediaId, position): Change[] => {
      const before = current.find((one) => one.mediaId === mediaId);
      if (!before) return [{ do: 'insert', table: 'productMedia', row: { id: newId(), productId, mediaId, position } }];
      return before.position === position
        ? []
        : [{ do: 'update', table: 'productMedia', id: before.id, patch: { position } }];
    }),
  ];
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
  const { id: collectionId, nextPosition } = shelves.collection(title);
  if (current.includes(collectionId)) return [];
  const row = { id: newId(), collectionId, productId, position: nextPosition() };
  return [{ do: 'insert', table: 'collectionProducts', row }];
}
