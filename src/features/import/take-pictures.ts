import type { SiteDb } from '#db/site-db.ts';
import type { RenderedPicture } from '#features/media/keep-picture.ts';
import { mediaKey } from '#features/media/media-key.ts';
import type { Insert } from '#features/catalog/changes.ts';
import type { PictureDraft } from './product-draft.ts';

/** Why a picture could not be had, in words for the report. */
export class PictureFailure extends Error {}

export type PictureSource = {
  /** @throws PictureFailure */
  download: (url: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** @throws PictureFailure when the bytes are no picture that can be taken */
  render: (bytes: Uint8Array<ArrayBuffer>) => Promise<RenderedPicture>;
};

export type MediaRow = Extract<Insert, { table: 'media' }>;

/** Fetches pictures into the store's bucket and gives their rows. Those that cannot be had are told of and left out. */
export type TakePictures = (
  wanted: PictureDraft[],
  onFailure: (picture: PictureDraft, why: string) => void,
) => Promise<MediaRow[]>;

const AT_ONCE = 4;
/** After so many failures in a row a host is not asked again: it would hold up the whole import. */
const PATIENCE = 5;

/** `now` in epoch milliseconds; `failures` counts how often in a row a host failed. */
export function pictureTaker(
  { siteId }: Pick<SiteDb, 'siteId'>,
  bucket: R2Bucket,
  { download, render }: PictureSource,
  { newId, now, failures = new Map() }: { newId: () => string; now: number; failures?: Map<string, number> },
): TakePictures {
  async function take({ url, alt }: PictureDraft): Promise<MediaRow> {
    const { host } = new URL(url);
    const failed = failures.get(host) ?? 0;
    if (failed >= PATIENCE)
      throw new PictureFailure(`${host} failed ${PATIENCE} times in a row and is not asked again`);
    failures.set(host, failed + 1);
    const { width, height, sizes } = await render(await download(url));
    failures.delete(host);
    const id = newId();
    await Promise.all(
      sizes.map(({ width: size, bytes }) =>
        bucket.put(mediaKey(siteId, id, size)!, bytes, { httpMetadata: { contentType: 'image/webp' } }),
      ),
    );
    const widths = sizes.map((size) => size.width);
    const row = { id, alt, contentType: 'image/webp', width, height, widths, sourceUrl: url, createdAt: now };
    return { do: 'insert', table: 'media', row };
  }

  return async (wanted, onFailure) => {
    const taken: MediaRow[] = [];
    const queue = [...wanted];
    const worker = async () => {
      for (let picture = queue.shift(); picture; picture = queue.shift()) {
        try {
          taken.push(await take(picture));
        } catch (error) {
          if (!(error instanceof PictureFailure)) throw error;
          onFailure(picture, error.message);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return taken;
  };
}
