import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { PictureFailure } from '#features/import/take-pictures.ts';
import { isPublicAddress } from './public-address.ts';

export type DownloadLimits = {
  /** Bytes. */
  largest?: number;
  /** Milliseconds for all of it. */
  patience?: number;
  redirects?: number;
  /** Which IP addresses may be asked. */
  mayReach?: (address: string) => boolean;
};

const MEGABYTE = 1024 * 1024;
const defaults = { largest: 20 * MEGABYTE, patience: 20_000, redirects: 3, mayReach: isPublicAddress };

/**
 * Fetches a file from a public web server. The address that is checked is the one that is connected to, for every
 * redirect anew, so no name can lead into a private network.
 * @throws PictureFailure
 */
export async function download(url: string, limits: DownloadLimits = {}): Promise<Uint8Array<ArrayBuffer>> {
  const bounds = { ...defaults, ...limits };
  const signal = AbortSignal.timeout(bounds.patience);
  let target = new URL(url);
  for (let left = bounds.redirects; ; left -= 1) {
    const answer = await ask(target, bounds, signal);
    if (answer instanceof Uint8Array) return answer;
    if (left === 0) throw new PictureFailure('it was redirected too often');
    target = new URL(answer.redirect, target);
  }
}

function ask(url: URL, { largest, patience, mayReach }: Required<DownloadLimits>, signal: AbortSignal) {
  return new Promise<Uint8Array<ArrayBuffer> | { redirect: string }>((fulfil, reject) => {
    const fail = (why: string) => reject(new PictureFailure(why));
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return fail('its address is neither http nor https');
    // A literal address is connected to without a look-up.
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) && !mayReach(literal)) return fail(`${literal} is no public address`);

    const client = url.protocol === 'https:' ? https : http;
    const headers = { Accept: 'image/*', 'User-Agent': 'Hermes product import' };
    const request = client.get(url, { signal, headers, lookup: publicLookup(mayReach), agent: false }, (response) => {
      const { statusCode = 0, headers: answered } = response;
      const stop = (why: string) => {
        response.destroy();
        fail(why);
      };
      if (statusCode >= 300 && statusCode < 400 && answered.location) {
        response.destroy();
        return fulfil({ redirect: answered.location });
      }
      if (statusCode !== 200) return stop(`the server answered ${statusCode}`);
      const tooLarge = `it is larger than ${Math.floor(largest / MEGABYTE)} MB`;
      if (Number(answered['content-length'] ?? 0) > largest) return stop(tooLarge);
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largest) stop(tooLarge);
        else chunks.push(chunk);
      });
      response.on('end', () => fulfil(Buffer.concat(chunks)));
      response.on('error', (error) => fail(whyFailed(error, patience)));
    });
    request.on('error', (error) => fail(whyFailed(error, patience)));
  });
}

/** Resolves a name as Node does, and refuses it when any of its addresses is closed. */
const publicLookup =
  (mayReach: (address: string) => boolean): LookupFunction =>
  (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const closed = addresses?.find(({ address }) => !mayReach(address));
      const [first] = addresses ?? [];
      if (error) return callback(error, '');
      if (closed || !first) {
        return callback(Object.assign(new Error(), { code: 'ENOTPUBLIC', address: closed?.address }), '');
      }
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });

function whyFailed(error: NodeJS.ErrnoException & { address?: string }, patience: number): string {
  switch (error.code) {
    case 'ENOTPUBLIC':
      return `its server has no public address (${error.address ?? 'none'})`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its server was not found';
    case 'ABORT_ERR':
    case 'ETIMEDOUT':
      return `its server took longer than ${patience / 1000} seconds`;
    default:
      return `its server could not be reached (${error.code ?? error.message})`;
  }
}
