import { describe, expect, it } from 'vitest';
import { isSigned, sign } from './signature.ts';

const secret = 'a-secret-of-more-than-thirty-two-characters';
const now = 1_790_000_000_000;
const minute = 60_000;

describe('a signature', () => {
  it('is good for its body, store, secret and five minutes', async () => {
    const header = await sign('{"a":1}', 'site-a', secret, now);
    expect(await isSigned(header, '{"a":1}', 'site-a', secret, now + 4 * minute)).toBe(true);
    expect(await isSigned(header, '{"a":2}', 'site-a', secret, now)).toBe(false);
    expect(await isSigned(header, '{"a":1}', 'site-b', secret, now)).toBe(false);
    expect(await isSigned(header, '{"a":1}', 'site-a', `${secret}!`, now)).toBe(false);
    expect(await isSigned(header, '{"a":1}', 'site-a', secret, now + 6 * minute)).toBe(false);
  });

  it('cannot be given another time', async () => {
    const header = await sign('{}', 'site-a', secret, now - 60 * minute);
    expect(await isSigned(header.replace(/t=\d+/, `t=${now}`), '{}', 'site-a', secret, now)).toBe(false);
  });

  it.each([null, '', 't=1', 'v1=ff', `t=${now},v1=zz`])('is not %j', async (header) => {
    expect(await isSigned(header, '{}', 'site-a', secret, now)).toBe(false);
  });

  it('is not made with a secret that anyone could guess', async () => {
    await expect(sign('{}', 'site-a', '', now)).rejects.toThrow('APP_SECRET');
  });
});
