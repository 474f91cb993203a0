import { mediaKey } from '#features/media/media-key.ts';
import type { SiteId } from '#lib/site-id.ts';
import type { StoreSeed } from './demo/format.ts';
import { seedId, seedRow, type SeedRow } from './seed-row.ts';

/** A picture's bytes at each width, in WebP; `width` and `height` in pixels are those of the largest. */
export type PictureFile = { width: number; height: number; sizes: { width: number; bytes: Uint8Array }[] };

/** Finds the picture of a store by its file's name. Throws when there is none. */
export type ReadPicture = (store: string, file: string) => Promise<PictureFile>;

/** What a row or a settings document says of a picture. */
export type SeededPicture = { mediaId: string; alt: string; width: number; height: number; widths: number[] };

/** Puts every picture that the store shows into the bucket, once, and tells what is where, by file name. */
export async function seedPictures(
  bucket: R2Bucket,
  siteId: SiteId,
  seed: StoreSeed,
  read: ReadPicture,
): Promise<Map<string, SeededPicture>> {
  const seeded = new Map<string, SeededPicture>();
  for (const [file, alt] of picturesOf(seed)) {
    const { width, height, sizes } = await read(seed.key, file);
    const mediaId = seedId('media', seeded.size);
    const put = (size: PictureFile['sizes'][number]) =>
      bucket.put(mediaKey(siteId, mediaId, size.width)!, size.bytes, { httpMetadata: { contentType: 'image/webp' } });
    await Promise.all(sizes.map(put));
    seeded.set(file, { mediaId, alt, width, height, widths: sizes.map((size) => size.width) });
  }
  return seeded;
}

export function mediaRows(pictures: Iterable<SeededPicture>, now: number): SeedRow[] {
  return [...pictures].map(({ mediaId, ...picture }) =>
    seedRow('media', { id: mediaId, ...picture, contentType: 'image/webp', createdAt: now }),
  );
}

/** Every file and its alternative text, products before the home page: there a text may be left out. */
function picturesOf(seed: StoreSeed): Map<string, string> {
  const found = new Map<string, string>();
  const add = ({ file, alt }: { file: string; alt: string }) => found.has(file) || found.set(file, alt);
  seed.products.flatMap((product) => product.pictures).forEach(add);
  for (const section of seed.home) {
    if ('picture' in section) add(section.picture);
    if (section.type === 'tiles') section.items.forEach((item) => add(item.picture));
  }
  return found;
}
