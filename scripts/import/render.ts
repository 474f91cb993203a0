import sharp from 'sharp';
import { looksLikePicture, MOST_PIXELS, widthsOf } from '#features/media/picture-rules.ts';
import { PictureFailure } from '#features/import/take-pictures.ts';
import type { RenderedPicture } from '#features/media/keep-picture.ts';

const QUALITY = 82;

/**
 * A picture at the widths the storefront uses, none wider than it is, in WebP. It is made anew, upright, and nothing of
 * what a camera wrote into it is kept. Of an animation the first frame is taken.
 * @throws PictureFailure for everything but JPEG, PNG, WebP and GIF
 */
export async function render(bytes: Uint8Array): Promise<RenderedPicture> {
  if (!looksLikePicture(bytes)) throw new PictureFailure('it is no JPEG, PNG, WebP or GIF');
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient();
    const { autoOrient } = await upright.metadata();
    const widths = widthsOf(autoOrient.width);
    const sizes: RenderedPicture['sizes'] = [];
    let height = 0;
    for (const width of widths) {
      const { data, info } = await upright
        .clone()
        .resize({ width })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true });
      sizes.push({ width, bytes: data });
      height = info.height;
    }
    return { width: widths.at(-1)!, height, sizes };
  } catch (error) {
    throw new PictureFailure(`it is damaged or too large (${error instanceof Error ? error.message : 'unknown'})`);
  }
}
