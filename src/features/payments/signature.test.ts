import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { isSigned, sign } from './signature.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const at = 1_790_000_000_000;
const minute = 60_000;
const message = { id: 'm1', body: '{"a":1}', at };
const signed = async (changes: Partial<typeof message> = {}) => sign({ ...message, ...changes }, 'site-a', secret);
const accepts = (headers: Record<string, string>, body = message.body, site = 'site-a', key = secret, now = at) =>
  isSigned(new Headers(headers), body, site, key, now);

describe('a signature', () => {
  it('is good for its body, store, secret and five minutes', async () => {
    const headers = await signed();
    expect(await accepts(headers, message.body, 'site-a', secret, at + 4 * minute)).toBe(true);
    expect(await accepts(headers, '{"a":2}')).toBe(false);
    expect(await accepts(headers, message.body, 'site-b')).toBe(false);
    expect(await accepts(headers, message.body, 'site-a', `${secret}!`)).toBe(false);
    expect(await accepts(headers, message.body, 'site-a', secret, at + 6 * minute)).toBe(false);
    expect(await accepts(headers, message.body, 'site-a', secret, at - 6 * minute)).toBe(false);
  });

  it('cannot be given another time or another id', async () => {
    const headers = await signed({ at: at - 60 * minute });
    expect(await accepts({ ...headers, 'webhook-timestamp': String(at / 1000) })).toBe(false);
    expect(await accepts({ ...(await signed()), 'webhook-id': 'm2' })).toBe(false);
  });

  it('may be one of several, while a secret is changed', async () => {
    const headers = await signed();
    const other = (await sign(message, 'site-a', `${secret}!`))['webhook-signature'];
    expect(await accepts({ ...headers, 'webhook-signature': `${other} ${headers['webhook-signature']}` })).toBe(true);
    expect(await accepts({ ...headers, 'webhook-signature': `${other} v1a,xyz` })).toBe(false);
  });

  it.each(['', 'v1,', 'v1', 'v2,xyz', ' ', 'v1,undefined'])('is not %j', async (value) => {
    expect(await accepts({ ...(await signed()), 'webhook-signature': value })).toBe(false);
  });

  it.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])('is nothing without its %s', async (name) => {
    const { [name]: _, ...headers } = await signed();
    expect(await accepts(headers)).toBe(false);
  });

  it.each(['', 'now', '-1', '1e9', '1790000000.5', '9'.repeat(20)])('has no time %j', async (time) => {
    expect(await accepts({ ...(await signed()), 'webhook-timestamp': time })).toBe(false);
  });

  it('is not made with a secret that anyone could guess', async () => {
    await expect(sign(message, 'site-a', '')).rejects.toThrow('APP_SECRET');
  });
});

describe('the library of Standard Webhooks', () => {
  // The key that docs/SECURITY.md tells a provider to use: made by other means than in the code under test.
  const key = async (site: string) => {
    const { createHmac } = await import('node:crypto');
    return createHmac('sha256', secret).update(`notifications.${site}`).digest('base64');
  };

  it('takes ours', async () => {
    const headers = await signed({ at: Date.now() });
    expect(new Webhook(`whsec_${await key('site-a')}`).verify(message.body, headers)).toEqual({ a: 1 });
    const other = new Webhook(`whsec_${await key('site-b')}`);
    expect(() => other.verify(message.body, headers)).toThrow('No matching signature');
  });

  it('signs what is taken here', async () => {
    const time = new Date();
    const signature = new Webhook(await key('site-a')).sign('m9', time, '{"ü":"\u{1F600}"}');
    const headers = {
      'webhook-id': 'm9',
      'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
      'webhook-signature': signature,
    };
    expect(await accepts(headers, '{"ü":"\u{1F600}"}', 'site-a', secret, time.getTime())).toBe(true);
  });
});
