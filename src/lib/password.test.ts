import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

describe('a password', () => {
  it('is stored with its parameters and a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(one).toMatch(/^scrypt\$14\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(other);
    expect(await isPassword('correct horse', one)).toBe(true);
    expect(await isPassword('correct horse ', one)).toBe(false);
  });

  it('is the same however a keyboard spells its letters', async () => {
    expect(await isPassword('cafe\u0301', await hashPassword('café'))).toBe(true);
  });

  it('is checked by the parameters it was stored with', async () => {
    // RFC 7914: scrypt("password", "NaCl", N=1024, r=8, p=16), its first 32 bytes.
    const key = Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex');
    const stored = `scrypt$10$8$16$${Buffer.from('NaCl').toString('base64url')}$${key.toString('base64url')}`;
    expect(await isPassword('password', stored)).toBe(true);
  });

  it('is never right where there is none', async () => {
    expect(await isPassword('', null)).toBe(false);
    await expect(isPassword('x', 'md5$nonsense')).rejects.toThrow('not known');
  });
});
