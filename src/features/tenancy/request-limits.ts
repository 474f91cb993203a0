/*
 * What a request may be like, decided before anything of it is parsed. Sizes in bytes.
 */

const KB = 1024;

export const LIMITS = {
  /** Path and query. */
  address: 8 * KB,
  /** Names and values of all headers, cookies among them. */
  headers: 32 * KB,
  /** A form of a shopper, or a notification. */
  body: 256 * KB,
  /** A form of staff: a page's or a product's text. */
  staffBody: 1024 * KB,
  /** A file that staff upload. `astro.config.mjs` has the same figure. */
  upload: 20 * 1024 * KB,
  /** Fields of one form. */
  fields: 2_000,
  /** Objects and arrays of JSON within each other. */
  depth: 64,
} as const;

/** Why a request is not taken in, in words for whoever sent it. */
export type Refusal = { status: number; title: string; text: string; headers?: Record<string, string> };

export const METHODS = ['GET', 'HEAD', 'POST'];
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';
const JSON_TYPE = 'application/json';

const NOTHING_CHANGED = 'Nothing was changed.';
const refusals = {
  method: {
    status: 405,
    title: 'This address does not take that',
    text: NOTHING_CHANGED,
    headers: { Allow: METHODS.join(', ') },
  },
  address: { status: 414, title: 'This address is too long', text: 'Shorten it and try again.' },
  headers: {
    status: 431,
    title: 'Your browser sent too much along',
    text: 'Delete the cookies of this site and try again.',
  },
  encoding: { status: 400, title: 'This address was not understood', text: 'Look for it from the first page.' },
  type: { status: 415, title: 'This kind of content is not taken here', text: NOTHING_CHANGED },
  size: { status: 413, title: 'That was too much at once', text: `${NOTHING_CHANGED} Send less and try again.` },
  length: { status: 411, title: 'The size of this file was not told', text: NOTHING_CHANGED },
  form: { status: 400, title: 'This form was not understood', text: NOTHING_CHANGED },
} satisfies Record<string, Refusal>;

/** Why a request is refused for what it says of itself, or null. Its body is not touched. */
export function headRefusal(request: Request, url: URL): Refusal | null {
  if (!METHODS.includes(request.method)) return refusals.method;
  if (url.pathname.length + url.search.length > LIMITS.address) return refusals.address;
  if (!isDecodable(url.pathname)) return refusals.encoding;
  if (headerBytes(request.headers) > LIMITS.headers) return refusals.headers;
  if (request.method !== 'POST' || isEmpty(request)) return null;
  const type = request.headers.get('Content-Type') ?? '';
  if (!acceptedAt(url).includes(mediaType(type))) return refusals.type;
  if (mediaType(type) === MULTIPART && !boundaryOf(type)) return refusals.form;
  const length = request.headers.get('Content-Length');
  if (length === null) return isUpload(request, url) ? refusals.length : null;
  return Number(length) > bodyLimit(request, url) ? refusals.size : null;
}

/** Whether staff may be sending a file: its size was told, so it is not read before the action that takes it. */
export const isUpload = ({ headers }: Request, url: URL): boolean =>
  isStaffAction(url) && mediaType(headers.get('Content-Type') ?? '') === MULTIPART;

/** How large a request's body may be, by the action it is for. */
export function bodyLimit(request: Request, url: URL): number {
  if (isUpload(request, url)) return LIMITS.upload;
  return isStaffAction(url) ? LIMITS.staffBody : LIMITS.body;
}

/** Why a body that was read is refused, or null. Null stands for one that was larger than it may be. */
export async function bodyRefusal(body: Uint8Array<ArrayBuffer> | null, contentType: string): Promise<Refusal | null> {
  if (!body) return refusals.size;
  if (body.byteLength === 0) return null;
  const text = new TextDecoder().decode(body);
  switch (mediaType(contentType)) {
    case JSON_TYPE:
      return depthOf(text) > LIMITS.depth || !isJson(text) ? refusals.form : null;
    case MULTIPART: {
      const parts = text.split(`--${boundaryOf(contentType)}`).length - 2;
      if (parts > LIMITS.fields) return refusals.size;
      return (await isForm(body, contentType)) ? null : refusals.form;
    }
    default:
      return text.split('&').length > LIMITS.fields ? refusals.size : null;
  }
}

/** The refusal for a body whose sender went away in the middle of it. */
export const cutOff: Refusal = refusals.form;

function isStaffAction({ pathname, searchParams }: URL): boolean {
  const action = pathname.startsWith('/_actions/') ? pathname.slice('/_actions/'.length) : searchParams.get('_action');
  return /^(admin|platform)\./.test(action ?? '');
}

/** The form of a page is sent by the page: only scripts and other servers send JSON. */
const acceptedAt = ({ searchParams }: URL) =>
  searchParams.has('_action') ? [FORM, MULTIPART] : [FORM, MULTIPART, JSON_TYPE];

/** Some runtimes give a request without content a body all the same. */
const isEmpty = ({ body, headers }: Request) => !body || headers.get('Content-Length') === '0';

/** Whether percent signs mean something, and not each other over and over again. */
function isDecodable(pathname: string): boolean {
  try {
    return !/%(?:25){7}/.test(decodeURI(pathname));
  } catch {
    return false;
  }
}

const mediaType = (contentType: string) => contentType.split(';')[0]!.trim().toLowerCase();

const boundaryOf = (contentType: string) =>
  /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))(?=$|[;\s])/i.exec(contentType)?.slice(1).find(Boolean);

function headerBytes(headers: Headers): number {
  let bytes = 0;
  for (const [name, value] of headers) bytes += name.length + value.length;
  return bytes;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function isForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<boolean> {
  try {
    await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
    return true;
  } catch {
    return false;
  }
}

/** How many brackets are open at once, at most, outside of texts. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let i = 0; i < json.length; i += 1) {
    const sign = json[i];
    if (sign === '"') isText = !isText;
    else if (sign === '\\' && isText) i += 1;
    else if (!isText && (sign === '[' || sign === '{')) deepest = Math.max(deepest, ++depth);
    else if (!isText && (sign === ']' || sign === '}')) depth -= 1;
  }
  return deepest;
}
