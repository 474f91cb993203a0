import type { Question } from '#db/site-db.ts';
import { brokenConstraint } from '#lib/guarded.ts';
import { newId, sha256 } from '#lib/ids.ts';
import type { SiteId } from '#lib/site-id.ts';
import { dropPicture, keepPicture, type KeptPicture, type PictureStore } from './keep-picture.ts';
import type { Picture } from './media.ts';

type NewPicture = KeptPicture & Pick<Picture, 'id' | 'name' | 'size'> & { hash: string };
type Library = {
  ask: (questions: { known: Question<Picture | null> }) => Promise<{ known: Picture | null }>;
  media: {
    byHash: (hash: string) => Question<Picture | null>;
    add: (picture: NewPicture, now: number) => Promise<void>;
  };
};

/**
 * Takes an uploaded file into the store's library, or finds the picture that was made from the very same file.
 * @throws PictureRefused when the file is no picture, damaged or too large
 */
export async function takePicture(
  { shop, siteId, ...store }: PictureStore & { shop: Library; siteId: SiteId },
  file: File,
  now: number,
): Promise<Pick<Picture, 'id' | 'width' | 'height' | 'widths'>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const hash = await sha256(bytes);
  const known = async () => (await shop.ask({ known: shop.media.byHash(hash) })).known;
  const earlier = await known();
  if (earlier) return earlier;
  const id = newId();
  const kept = await keepPicture(store, siteId, id, bytes);
  try {
    await shop.media.add({ ...kept, id, hash, name: file.name.slice(0, 200), size: file.size }, now);
  } catch (error) {
    const other = brokenConstraint(error)?.includes('media.hash') && (await known());
    if (!other) throw error;
    await dropPicture(store.bucket, siteId, { id, widths: kept.widths });
    return other;
  }
  return { id, ...kept };
}
