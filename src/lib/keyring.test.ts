import { describe, expect, it } from 'vitest';
import { keyringOf, openWith, sealWith } from './keyring.ts';

const older = 'an older secret that is long enough to be one';
const newer = 'a newer secret that is long enough to be one';
const bound = { purpose: 'provider-key', to: 'store-a.test.signingKey' };

describe('a keyring', () => {
  it('seals with its first key and opens with all of them', async () => {
    const before = keyringOf({ SECRET_KEYS: `2025:${older}` });
    const after = keyringOf({ SECRET_KEYS: `2026:${newer}, 2025:${older}` });
    const sealed = await sealWith(before, 'sk_live_1234', bound);
    expect(sealed.keyId).toBe('2025');
    expect(await openWith(after, sealed, bound)).toBe('sk_live_1234');
    expect((await sealWith(after, 'sk_live_1234', bound)).keyId).toBe('2026');
  });

  it('has a key of its own until it is given some, and keeps that for what it sealed', async () => {
    const sealed = await sealWith(keyringOf({ APP_SECRET: older }), 'x', bound);
    expect(await openWith(keyringOf({ APP_SECRET: older, SECRET_KEYS: `2026:${newer}` }), sealed, bound)).toBe('x');
  });

  it('opens nothing with a key that is gone, or under its name', async () => {
    const sealed = await sealWith(keyringOf({ SECRET_KEYS: `2025:${older}` }), 'x', bound);
    await expect(openWith(keyringOf({ SECRET_KEYS: `2026:${newer}` }), sealed, bound)).rejects.toThrow('no key “2025”');
    await expect(openWith(keyringOf({ SECRET_KEYS: `2025:${newer}` }), sealed, bound)).rejects.toThrow();
  });

  it('opens nothing for another store or another field', async () => {
    const keyring = keyringOf({ SECRET_KEYS: `2025:${older}` });
    const sealed = await sealWith(keyring, 'x', bound);
    for (const to of ['store-b.test.signingKey', 'store-a.other.signingKey', 'store-a.test.other'])
      await expect(openWith(keyring, sealed, { ...bound, to })).rejects.toThrow();
  });

  it.each(['2025', ':secret', '2025:', 'a b:secret', `1:${older},1:${newer}`])(
    'refuses to be written as “%s”',
    (text) => {
      expect(() => keyringOf({ SECRET_KEYS: text })).toThrow('SECRET_KEYS');
    },
  );

  it('refuses a secret that anyone could guess', async () => {
    await expect(sealWith(keyringOf({ SECRET_KEYS: '2025:short' }), 'x', bound)).rejects.toThrow('32');
  });
});
