import { MOST_BYTES } from '#features/media/picture-rules.ts';
import { PictureFailure } from './take-pictures.ts';

/** Milliseconds for all of one picture. */
const PATIENCE = 10_000;
const REDIRECTS = 3;
/** Endings of names that lead to no public server. */
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)\.?$/;

type Limits = { largest?: number; patience?: number; fetcher?: typeof fetch };

/**
 * Fetches a picture from a public web server, from within the Worker: over https, from the usual port, from a server with
 * a public name; each redirect is looked at in the same way.
 * @throws PictureFailure
 */
export async function fetchPicture(
  address: string,
  { largest = MOST_BYTES, patience = PATIENCE, fetcher = fetch }: Limits = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const signal = AbortSignal.timeout(patience);
  const headers = { Accept: 'image/*', 'User-Agent': 'Hermes product import' };
  let target = new URL(address);
  try {
    for (let left = REDIRECTS; ; left -= 1) {
      refuseClosed(target);
      const response = await fetcher(target.href, { redirect: 'manual', signal, headers });
      const { status, body } = response;
      const to = response.headers.get('Location');
      if (status < 300 || status >= 400 || !to) {
        if (status !== 200) throw new PictureFailure(`the server answered ${status}`);
        return await bytesOf(body, Number(response.headers.get('Content-Length') ?? 0), largest);
      }
      await body?.cancel();
      if (left === 0) throw new PictureFailure('it was redirected too often');
      if (!URL.canParse(to, target)) throw new PictureFailure('it was redirected to no address');
      target = new URL(to, target);
    }
  } catch (error) {
    if (error instanceof PictureFailure) throw error;
    if (signal.aborted) throw new PictureFailure(`its server took longer than ${patience / 1000} seconds`);
    throw new PictureFailure('its server could not be reached');
  }
}

function refuseClosed({ protocol, port, hostname, username }: URL): void {
  if (protocol !== 'https:') throw new PictureFailure('its address does not begin with https');
  if (port !== '' || username !== '') throw new PictureFailure('its address has a port or a user name');
  const isNumber = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  if (isNumber || !hostname.includes('.') || LOCAL_NAME.test(hostname)) {
    throw new PictureFailure(`${hostname} is no public server`);
  }
}

async function bytesOf(
  body: ReadableStream<Uint8Array> | null,
  told: number,
  largest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new PictureFailure(`it is larger than ${Math.floor(largest / 1024 / 1024)} MB`);
  if (told > largest) throw tooLarge();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > largest) {
      await reader?.cancel();
      throw tooLarge();
    }
    chunks.push(part.value as Uint8Array<ArrayBuffer>);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
