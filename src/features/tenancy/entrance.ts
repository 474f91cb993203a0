import { mutable } from '#lib/http.ts';
import { newId } from '#lib/ids.ts';
import { plainPage } from './plain-page.ts';
import { logRequest } from './request-log.ts';
import { bodyLimit, bodyRefusal, cutOff, headRefusal, isUpload, type Refusal } from './request-limits.ts';
import { secure } from './secure.ts';

/** How much of a body that is too large is read, in bytes. */
const MOST_FORGOTTEN = 64 * 1024 * 1024;
/** How long, in milliseconds, nothing of it may come. */
const PATIENCE_MS = 1_000;
/** Methods whose requests have no body, though some runtimes give them an empty one. */
const BARE = ['GET', 'HEAD'];

/**
 * The Worker's way in and out. What is larger or other than it may be is refused before anything is parsed and before any
 * store is looked for; every answer leaves with the headers that all of them carry.
 */
export async function enter(request: Request, answer: (request: Request) => Promise<Response>): Promise<Response> {
  const url = new URL(request.url);
  const admitted = await admit(request, url);
  const response = admitted instanceof Request ? mutable(await answer(admitted)) : refuse(admitted, request, url);
  if (admitted instanceof Request && admitted.body && !admitted.bodyUsed) await bytesOf(admitted.body, 0);
  // Whoever sends the same form does not ask the same question.
  if (request.method === 'POST') response.headers.set('Cache-Control', 'no-store');
  secure(response, url);
  return response;
}

async function admit(request: Request, url: URL): Promise<Request | Refusal> {
  const { body, headers } = request;
  const refusal = headRefusal(request, url);
  // Nothing is read of what a GET brings, and a request cannot be made anew with it.
  if (!body || BARE.includes(request.method) || (!refusal && isUpload(request, url))) return refusal ?? request;
  try {
    const bytes = await bytesOf(body, refusal ? 0 : bodyLimit(request, url));
    const because = refusal ?? (await bodyRefusal(bytes, headers.get('Content-Type') ?? ''));
    return because ?? new Request(request, { body: bytes });
  } catch {
    return cutOff;
  }
}

/**
 * A whole body, or null when there is more than `limit` bytes of it. The rest is read and forgotten while it comes: a client
 * that is still sending when the connection closes never sees the answer.
 */
async function bytesOf(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= MOST_FORGOTTEN) {
    const isTooMuch = size > limit;
    const read = reader.read();
    const { value } = await (isTooMuch || limit === 0 ? Promise.race([read, silence()]) : read);
    if (!value) return isTooMuch ? null : joined(chunks, size);
    size += value.byteLength;
    if (size <= limit) chunks.push(value);
    else chunks.length = 0;
  }
  return null;
}

const silence = () =>
  new Promise<{ value?: undefined }>((over) => {
    setTimeout(() => over({}), PATIENCE_MS);
  });

function joined(chunks: Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function refuse(refusal: Refusal, { method }: Request, url: URL): Response {
  const requestId = newId();
  const { status } = refusal;
  const nothing = { roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, ms: 0 };
  logRequest({ requestId, site: null, host: url.hostname, method, route: 'entrance', status, ...nothing });
  const response = plainPage({ ...refusal, requestId });
  response.headers.set('X-Request-Id', requestId);
  return response;
}
