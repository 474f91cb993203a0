import type { SiteId } from '#lib/site-id.ts';
import { UnreadableFile, readHeader } from './columns.ts';
import { csvText, delimiterOf } from './csv-text.ts';
import type { RunFile } from './import-run.ts';
import { rangeRows } from './range-rows.ts';
import type { StoredFile } from './read-slice.ts';

/** Bytes of the largest file. A form of staff may have 20 MB, of which some go to what stands around the file. */
export const MOST_FILE_BYTES = 19 * 1024 * 1024;
/** Where the first row is looked for, in bytes, and how long it may be in characters. */
const HEAD = 256 * 1024;
const LONGEST_HEADER = 60_000;

/** The file of a run is not there any more. */
export class FileGone extends Error {}

const keyOf = (siteId: SiteId, runId: string) => `site/${siteId}/imports/${runId}.csv`;

/**
 * Keeps an uploaded file as it is read later: in UTF-8, with `\n` as its line ends, so that places in it can be counted.
 * @throws UnreadableFile when it is no file of products; then nothing is kept
 */
export async function storeFile(bucket: R2Bucket, siteId: SiteId, runId: string, file: File): Promise<RunFile> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const text of csvText(file.stream() as unknown as AsyncIterable<Uint8Array>)) {
    pieces.push(encoder.encode(text));
  }
  const whole = new Blob(pieces);
  const head = new Uint8Array(await whole.slice(0, HEAD).arrayBuffer());
  const delimiter = delimiterOf(new TextDecoder().decode(head));
  const first = rangeRows(head, delimiter, 1).find(({ broken }) => !broken);
  const header = first?.cells ?? [];
  readHeader(header);
  if (header.join().length > LONGEST_HEADER) throw new UnreadableFile('The first row of the file is too long.');
  const begin = first?.end ?? 0;
  const firstLine = 1 + new TextDecoder().decode(head.subarray(0, begin)).split('\n').length - 1;
  await bucket.put(keyOf(siteId, runId), whole, { httpMetadata: { contentType: 'text/csv' } });
  return { name: file.name.slice(0, 200), size: whole.size, begin, firstLine, header, delimiter };
}

/** The file of a run, to be read in pieces. Reading throws FileGone when it is not there. */
export const storedFile = (bucket: R2Bucket, siteId: SiteId, runId: string, size: number): StoredFile => ({
  size,
  async read(offset, length) {
    if (length <= 0) return new Uint8Array();
    const piece = await bucket.get(keyOf(siteId, runId), { range: { offset, length } });
    if (!piece) throw new FileGone(`The file of import ${runId} is gone.`);
    return new Uint8Array(await piece.arrayBuffer());
  },
});

/** Takes the file of a run out of the bucket: nothing is read from it any more. */
export const dropFile = (bucket: R2Bucket, siteId: SiteId, runId: string): Promise<void> =>
  bucket.delete(keyOf(siteId, runId));
