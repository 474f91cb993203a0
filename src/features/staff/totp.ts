import { Secret, TOTP } from 'otpauth';

/** Seconds that a code is shown for. */
const PERIOD = 30;
/** How many steps a clock may be wrong by, either way. */
const WINDOW = 1;

/** A new secret in base32, from 20 random bytes. */
export const newTotpSecret = (random: Uint8Array<ArrayBuffer>): string => new Secret({ buffer: random.buffer }).base32;

/** The address that an authenticator app reads from the QR code. */
export const totpAddress = (secret: string, store: string, email: string): string =>
  totp(secret, store, email).toString();

/**
 * The 30-second step a code belongs to, or null for a wrong code. A step is taken once: see `takeTotpStep`.
 * @param now epoch milliseconds
 */
export function totpStep(secret: string, typed: string, now: number): number | null {
  const token = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret).validate({ token, timestamp: now, window: WINDOW });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD) + delta;
}

/** The secret in groups of four, for typing it in by hand. */
export const spelledSecret = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

const totp = (secret: string, issuer = '', label = '') =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6, algorithm: 'SHA1' });
