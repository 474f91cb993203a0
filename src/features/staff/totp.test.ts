import { describe, expect, it } from 'vitest';
import { newTotpSecret, spelledSecret, totpAddress, totpStep } from './totp.ts';

/** "12345678901234567890" in base32: the secret of RFC 6238's examples. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code', () => {
  // RFC 6238, appendix B: the last six digits.
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('of second %d is %s', (seconds, code) => {
    expect(totpStep(SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
  });

  it('may be typed with a space, and a step early or late', () => {
    expect(totpStep(SECRET, '287 082', 59_000)).toBe(1);
    expect(totpStep(SECRET, '287082', 61_000)).toBe(1);
    expect(totpStep(SECRET, '287082', 29_000)).toBe(1);
    expect(totpStep(SECRET, '287082', 91_000)).toBeNull();
  });

  it.each(['', '12345', '1234567', 'abcdef', '000000'])('is not %j', (typed) => {
    expect(totpStep(SECRET, typed, 59_000)).toBeNull();
  });
});

it('gives apps what they need', () => {
  const secret = newTotpSecret(new Uint8Array(20).fill(7));
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpAddress(secret, 'Maren & Ode', 'a@b.example')).toBe(
    `otpauth://totp/Maren%20%26%20Ode:a%40b.example?issuer=Maren%20%26%20Ode&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
  );
  expect(spelledSecret(SECRET)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
});
