/** How far apart, in milliseconds, the clocks of the two sides may be: older notifications are not taken. */
const TOLERANCE = 5 * 60 * 1000;

/** `t=<epoch milliseconds>,v1=<HMAC-SHA-256 in hex>` over the time, the store and the body. */
export async function sign(body: string, siteId: string, secret: string, now: number): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await keyOf(secret), bytes(`${now}.${siteId}.${body}`));
  return `t=${now},v1=${hex(mac)}`;
}

/** Whether a signature was made for this body and this store, with this secret, lately. */
export async function isSigned(
  header: string | null,
  body: string,
  siteId: string,
  secret: string,
  now: number,
): Promise<boolean> {
  const [, time, mac] = /^t=(\d{1,15}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!time || !mac || Math.abs(now - Number(time)) > TOLERANCE) return false;
  return crypto.subtle.verify('HMAC', await keyOf(secret), fromHex(mac), bytes(`${time}.${siteId}.${body}`));
}

function keyOf(secret: string): Promise<CryptoKey> {
  if (secret.length < 32) throw new Error('APP_SECRET must be set, with 32 characters or more.');
  return crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
