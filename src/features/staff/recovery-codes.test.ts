import { expect, it } from 'vitest';
import { newRecoveryCodes, recoveryCode, RECOVERY_RANDOM } from './recovery-codes.ts';

const random = Uint8Array.from({ length: RECOVERY_RANDOM }, (_, i) => (i * 37 + 11) % 256);

it('makes ten different codes that are read back as they are', () => {
  const codes = newRecoveryCodes(random);
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(recoveryCode(code)).toBe(code.replaceAll('-', ''));
  }
});

it('reads what people type', () => {
  expect(recoveryCode(' abcd efgh-jkmn pqrs ')).toBe('ABCDEFGHJKMNPQRS');
  expect(recoveryCode('oil0-oil0-oil0-oil0')).toBe('0110011001100110');
});

it.each(['', '123456', 'abcd-efgh-jkmn', 'abcd-efgh-jkmn-pqru', "'; drop table"])('knows that %j is none', (typed) => {
  expect(recoveryCode(typed)).toBeNull();
});
