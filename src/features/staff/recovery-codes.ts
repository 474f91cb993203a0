/** How many codes are given out at once. */
export const RECOVERY_CODES = 10;
/** Random bytes of one code: 120 bits, so that a stored hash is no use to anyone. */
const CODE_BYTES = 15;
/** Crockford's alphabet: no I, L, O, U to be mistaken for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten codes like `7Q2M-9XKD-…`, from as many random bytes as `RECOVERY_RANDOM` says. */
export function newRecoveryCodes(random: Uint8Array): string[] {
  return Array.from({ length: RECOVERY_CODES }, (_, i) =>
    encode(random.subarray(i * CODE_BYTES, (i + 1) * CODE_BYTES)).replace(/(.{4})(?=.)/g, '$1-'),
  );
}

export const RECOVERY_RANDOM = RECOVERY_CODES * CODE_BYTES;

/** A code as it is compared: upper case, without dashes, easily mistaken letters read as digits. Null for what is none. */
export function recoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === (CODE_BYTES * 8) / 5 && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null;
}

function encode(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join('');
}
