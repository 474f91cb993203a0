import sharp from 'sharp';
import { PictureFailure, type RenderedPicture } from '#features/import/take-pictures.ts';

/** Pixels across. */
const WIDTHS = [400, 800, 1200];
const LARGEST = 1200;
const MOST_PIXELS = 60_000_000;
const QUALITY = 82;

/**
 * A picture at the widths the storefront uses, none wider than it is, in WebP. It is made anew, upright, and nothing of
 * what a camera wrote into it is kept. Of an animation the first frame is taken.
 * @throws PictureFailure for everything but JPEG, PNG, WebP and GIF
 */
export async function render(bytes: Uint8Array): Promise<RenderedPicture> {
  if (!isPicture(bytes)) throw new PictureFailure('it is no JPEG, PNG, WebP or GIF');
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient();
    const { autoOrient } = await upright.metadata();
    const largest = Math.min(autoOrient.width, LARGEST);
    const sizes: RenderedPicture['sizes'] = [];
    let height = 0;
    for (const width of [...WIDTHS.filter((one) => one < largest), largest]) {
      const { data, info } = await upright
        .clone()
        .resize({ width })
        .webp({ quality: QUALITY })
        .toBuffer({ resolveWithObject: true });
      sizes.push({ width, bytes: data });
      height = info.height;
    }
    return { width: largest, height, sizes };
  } catch (error) {
    throw new PictureFailure(`it is damaged or too large (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

/** By its first bytes: what the server or the address says of it is no proof. */
function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    head.startsWith('GIF87a') ||
    head.startsWith('GIF89a') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  );
}
