import { paths } from '#lib/paths.ts';
import type { Product, ProductPicture } from './product.ts';

/** The pictures with that of the chosen variant in front. */
export function withFirst(pictures: ProductPicture[], mediaId: string | null): ProductPicture[] {
  const first = pictures.find((picture) => picture.mediaId === mediaId);
  return first ? [first, ...pictures.filter((picture) => picture !== first)] : pictures;
}

/**
 * A small picture for each label of the first option, when every label has one of its own; else none at all, so that a
 * picker never mixes pictures and words.
 */
export function optionPictures(product: Product): Record<string, { src: string; plate: number }> {
  const labels = product.options[0]?.values.map((value) => value.label) ?? [];
  const found = labels.map((label, i) => {
    const mediaId = product.variants.find((variant) => variant.options[0] === label && variant.mediaId)?.mediaId;
    const picture = product.pictures.find((candidate) => candidate.mediaId === mediaId);
    const plate = ((product.plate - 1 + i) % 4) + 1;
    return (
      picture && { label, id: picture.mediaId, src: paths.media(picture.mediaId, Math.min(...picture.widths)), plate }
    );
  });
  const complete =
    found.every((one) => one !== undefined) && new Set(found.map((one) => one!.id)).size === labels.length;
  return complete && labels.length > 1
    ? Object.fromEntries(found.map((one) => [one!.label, { src: one!.src, plate: one!.plate }]))
    : {};
}
