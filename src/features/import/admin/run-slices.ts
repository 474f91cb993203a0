import { renderPicture, type PictureStore } from '#features/media/keep-picture.ts';
import { PictureRefused } from '#features/media/picture-refused.ts';
import type { StaffContext } from '#features/staff/staff-action.ts';
import { notThere } from '#lib/action-failure.ts';
import { newId } from '#lib/ids.ts';
import { fetchPicture } from '../fetch-picture.ts';
import { isUnderWay, type ImportRun, type PictureTrouble } from '../import-run.ts';
import type { PictureDraft } from '../product-draft.ts';
import { runSlice, type SliceWays } from '../run-slice.ts';
import { dropFile, FileGone, storedFile } from '../stored-file.ts';
import { PictureFailure, pictureTaker } from '../take-pictures.ts';

type Asked = StaffContext<'products.write'>;

/** Slices that one request does at most, and milliseconds after which it begins no other. */
const SLICES_AT_ONCE = 4;
const ENOUGH_TIME = 3_000;
/** Products that are made findable after them. */
const INDEXED_AT_ONCE = 200;

/** Goes on with a run for as many slices as a request has time for, and gives it as it is then. */
export async function runSlices(id: string, asked: Asked, store: PictureStore): Promise<ImportRun> {
  const until = Date.now() + ENOUGH_TIME;
  let run = await askedRun(id, asked);
  for (let slice = 0; slice < SLICES_AT_ONCE && isUnderWay(run) && Date.now() < until; slice += 1) {
    await nextSlice(run, asked, store);
    run = await askedRun(id, asked);
  }
  if (run.state === 'done') await dropFile(store.bucket, asked.siteId, id);
  // The list shows what was done as soon as it is read again.
  if (run.state !== 'checking') await asked.shop.indexing.drain({ now: asked.now, limit: INDEXED_AT_ONCE });
  return run;
}

/** @throws a refusal when this store has no such import */
export async function askedRun(id: string, { admin }: Asked): Promise<ImportRun> {
  const { run } = await admin.ask({ run: admin.productImports.byId(id) });
  if (!run) throw notThere('There is no such import.');
  return run;
}

async function nextSlice(run: ImportRun, asked: Asked, store: PictureStore): Promise<void> {
  const { admin, site, siteId, now } = asked;
  const ways: SliceWays = {
    ...{ runs: admin.productImports, repo: admin.productImport, ask: admin.ask, newId, now },
    currency: site.general.currency,
    file: storedFile(store.bucket, siteId, run.id, run.file.size),
    fetchPictures: (wanted, trouble) => fetchPictures(wanted, trouble, asked, store),
  };
  try {
    await runSlice(run, ways);
  } catch (error) {
    if (!(error instanceof FileGone)) throw error;
    const problem = 'The file is not there any more. Upload it again: what was done already is passed over.';
    await admin.productImports.turn(run.id, 'failed', { problem }, now);
  }
}

async function fetchPictures(
  wanted: PictureDraft[],
  trouble: PictureTrouble,
  { siteId, now }: Asked,
  { bucket, images }: PictureStore,
) {
  const failures = new Map(Object.entries(trouble.hosts));
  const failed = { ...trouble.failed };
  const source = { download: fetchPicture, render: (bytes: Uint8Array<ArrayBuffer>) => render(images, bytes) };
  const take = pictureTaker({ siteId }, bucket, source, { newId, now, failures });
  const rows = await take(wanted, ({ url }, why) => (failed[url] = why));
  return { rows, trouble: { failed, hosts: Object.fromEntries(failures) } };
}

async function render(images: ImagesBinding, bytes: Uint8Array<ArrayBuffer>) {
  try {
    return await renderPicture(images, bytes);
  } catch (error) {
    throw error instanceof PictureRefused ? new PictureFailure(error.message.replace(/\.$/, '')) : error;
  }
}
