import { Webhook } from 'standardwebhooks';
import { sha256 } from '#lib/ids.ts';

/*
 * Signatures of notifications as Standard Webhooks has them: HMAC-SHA-256 over id, time and body. Each store has a key of
 * its own, so that what was signed for one is nothing at another.
 */

/** How far apart, in milliseconds, the clocks of the two sides may be: older notifications are not taken. */
const TOLERANCE = 5 * 60 * 1000;

/** One message: sent again it has the same id. `at` in epoch milliseconds. */
export type Message = { id: string; body: string; at: number };

/** The headers that a message goes with. @throws when the secret is one that anyone could guess */
export async function sign({ id, body, at }: Message, siteId: string, secret: string): Promise<Record<string, string>> {
  const time = Math.floor(at / 1000);
  const webhook = new Webhook(await keyOf(siteId, secret), { format: 'raw' });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': webhook.sign(id, new Date(time * 1000), body),
  };
}

/** Whether these headers were made for this body and this store, with this secret, lately. `now` in epoch milliseconds. */
export async function isSigned(
  headers: Headers,
  body: string,
  siteId: string,
  secret: string,
  now: number,
): Promise<boolean> {
  const [id, time, signatures] = ['id', 'timestamp', 'signature'].map((name) => headers.get(`webhook-${name}`) ?? '');
  const at = Number(time) * 1000;
  if (!id || !/^\d{1,12}$/.test(time ?? '') || Math.abs(now - at) > TOLERANCE) return false;
  const expected = await sha256((await sign({ id, body, at }, siteId, secret))['webhook-signature'] ?? '');
  // While a secret is changed there is one for each. Hashes are compared: how long that takes tells nothing.
  const given = await Promise.all((signatures ?? '').split(' ').slice(0, 5).map(sha256));
  return given.includes(expected);
}

async function keyOf(siteId: string, secret: string): Promise<Uint8Array> {
  if (secret.length < 32) throw new Error('APP_SECRET must be set, with 32 characters or more.');
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), hmac, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(`notifications.${siteId}`)));
}

const bytes = (text: string) => new TextEncoder().encode(text);
