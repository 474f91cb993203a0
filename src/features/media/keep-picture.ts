import type { SiteId } from '#lib/site-id.ts';
import { mediaKey } from './media-key.ts';
import { PictureRefused } from './picture-refused.ts';
import { looksLikePicture, MOST_BYTES, MOST_PIXELS, widthsOf } from './picture-rules.ts';

export type KeptPicture = { contentType: 'image/webp'; width: number; height: number; widths: number[] };
export type PictureStore = { bucket: R2Bucket; images: ImagesBinding };

const FORMATS = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
const WEBP = { format: 'image/webp', quality: 82 } as const;
const NO_PICTURE = 'This is not a JPEG, PNG, WebP or GIF.';

/**
 * Puts a picture into the store's bucket at every width the storefront asks for. Each size is made anew, upright and in
 * WebP, so nothing of what a camera wrote into the file, and nothing hidden in it, is kept. Of an animation the first
 * frame is taken.
 * @throws PictureRefused when the file is no picture, damaged or too large
 */
export async function keepPicture(
  { bucket, images }: PictureStore,
  siteId: SiteId,
  mediaId: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<KeptPicture> {
  const { sizes, ...picture } = await renderPicture(images, file);
  for (const { width, bytes } of sizes) {
    await bucket.put(mediaKey(siteId, mediaId, width)!, bytes, { httpMetadata: { contentType: WEBP.format } });
  }
  return { contentType: WEBP.format, ...picture, widths: sizes.map(({ width }) => width) };
}

/** A picture in WebP at each width; `width` and `height` (pixels) are those of the largest. */
export type RenderedPicture = {
  width: number;
  height: number;
  sizes: { width: number; bytes: Uint8Array }[];
};

/**
 * Makes the sizes of a picture.
 * @throws PictureRefused when the file is no picture, damaged or too large
 */
export async function renderPicture(images: ImagesBinding, file: Uint8Array<ArrayBuffer>): Promise<RenderedPicture> {
  if (file.byteLength > MOST_BYTES) throw new PictureRefused('This file is larger than 20 MB.');
  if (!looksLikePicture(file)) throw new PictureRefused(NO_PICTURE);
  const across = await widthOf(images, file);

  const sizes: { width: number; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const width of widthsOf(across)) sizes.push({ width, bytes: await resized(images, file, width) });
  const { width, height } = await infoOf(images, sizes.at(-1)?.bytes ?? file);
  return { width, height, sizes };
}

/** Takes a picture's objects out of the bucket. */
export async function dropPicture(
  bucket: R2Bucket,
  siteId: SiteId,
  { id, widths }: { id: string; widths: number[] },
): Promise<void> {
  await bucket.delete(widths.map((width) => mediaKey(siteId, id, width)!));
}

/** Pixels across when it stands upright: a photograph may lie on its side, and only what it was turned by says so. */
async function widthOf(images: ImagesBinding, file: Uint8Array<ArrayBuffer>): Promise<number> {
  const { format, width, height } = await infoOf(images, file);
  if (!FORMATS.includes(format)) throw new PictureRefused(NO_PICTURE);
  if (width * height > MOST_PIXELS) throw new PictureRefused('This picture has more than 60 million pixels.');
  const upright = await infoOf(images, await resized(images, file, Math.min(width, height, 64)));
  const lying = upright.width > upright.height !== width > height && upright.width !== upright.height;
  return lying ? height : width;
}

async function infoOf(images: ImagesBinding, file: Uint8Array<ArrayBuffer>) {
  try {
    const info = await images.info(new Blob([file]).stream());
    if ('width' in info) return info;
  } catch (error) {
    throw new PictureRefused('This picture cannot be read. It may be damaged.', { cause: error });
  }
  throw new PictureRefused(NO_PICTURE);
}

async function resized(images: ImagesBinding, file: Uint8Array<ArrayBuffer>, width: number) {
  try {
    const made = await images
      .input(new Blob([file]).stream())
      .transform({ width })
      .output(WEBP);
    return new Uint8Array(await made.response().arrayBuffer());
  } catch (error) {
    throw new PictureRefused('This picture cannot be read. It may be damaged.', { cause: error });
  }
}
