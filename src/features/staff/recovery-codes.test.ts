import { expect, it } from 'vitest';
import { newRecoveryCodes, recoveryCode, RECOVERY_RANDOM } from './recovery-codes.ts';

const random = Uint8Array.from({ length: RECOVERY_RANDOM }, (_, i) => (i * 37 + 11) % 256);

it('makes ten different codes that are read back as they are', () => {
  const codes = newRecoveryCodes(random);
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){5}$/);
    expect(recoveryCode(code)).toBe(code.replaceAll('-', ''));
  }
});

it('reads what people type', () => {
  expect(recoveryCode(' abcd efgh-jkmn pqrs tvwx yz01 ')).toBe('ABCDEFGHJKMNPQRSTVWXYZ01');
  expect(recoveryCode('oil0-oil0-oil0-oil0-oil0-oil0')).toBe('011001100110011001100110');
});

it.each(['', '123456', 'abcd-efgh-jkmn', 'abcd-efgh-jkmn-pqrs-tvwx-yz0u', 'abcd-efgh-jkmn-pqrs', "'; drop table"])(
  'knows that %j is none',
  (typed) => {
    expect(recoveryCode(typed)).toBeNull();
  },
);
