import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What a new password is hashed with. N=2^14 is the most that fits a Worker's memory. */
const COST = { logN: 14, r: 8, p: 5 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
/** Each hash takes 16 MB while it is worked out; a Worker has 128 MB for everything. */
const AT_ONCE = 2;

type Cost = typeof COST;

/** A hash to compare with where there is none, so that an unknown account takes the same work as a known one. */
const NOBODY = `scrypt$14$8$5$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Hashes a password with a salt of its own: `scrypt$<log2 N>$<r>$<p>$<salt>$<key>`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await inTurn(() => derive(password, salt, COST));
  const { logN, r, p } = COST;
  return ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether this is the password. A missing hash takes as long as a wrong password, and is never right. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, logN, r, p, salt, key] = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(stored ?? NOBODY) ?? [];
  if (!salt || !key) throw new Error('A password hash is stored in a form that is not known.');
  const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
  const derived = await inTurn(() => derive(password, Buffer.from(salt, 'base64url'), cost));
  return timingSafeEqual(derived, Buffer.from(key, 'base64url')) && stored !== null;
}

/** One spelling of a password that keyboards can type in several ways. */
const spelled = (password: string) => password.normalize('NFKC');

function derive(password: string, salt: Buffer, { logN, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** logN, r, p, maxmem: 256 * r * 2 ** logN };
  return new Promise((resolve, reject) =>
    scrypt(spelled(password), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
