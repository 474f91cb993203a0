/** A set of places from 0, one bit each. */
export type Bitset = Uint32Array;

const bitsPerWord = 32;

/** A set of `places`, each below `size`. */
export function bitsetOf(places: Iterable<number>, size: number): Bitset {
  const set = new Uint32Array(Math.ceil(size / bitsPerWord));
  for (const place of places) set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
  return set;
}

export const intersection = (a: Bitset, b: Bitset): Bitset => a.map((word, i) => word & (b[i] ?? 0));

export const union = (a: Bitset, b: Bitset): Bitset => a.map((word, i) => word | (b[i] ?? 0));

/** How many places two sets of one size share. */
export function countShared(a: Bitset, b: Bitset): number {
  let count = 0;
  for (let i = 0; i < a.length; i += 1) count += bitsIn((a[i] ?? 0) & (b[i] ?? 0));
  return count;
}

/** The places of a set in ascending order. */
export function* placesOf(set: Bitset): Generator<number> {
  for (let i = 0; i < set.length; i += 1) {
    for (let word = set[i] ?? 0; word; word &= word - 1) yield i * bitsPerWord + 31 - Math.clz32(word & -word);
  }
}

/** The set as text: base64 of its bytes, or the gaps between its places where that is shorter. */
export function bitsetText(set: Bitset): string {
  let previous = -1;
  const gaps = [...placesOf(set)].map((place) => {
    const gap = place - previous;
    previous = place;
    return gap.toString(36);
  });
  const sparse = `.${gaps.join('.')}`;
  const denseLength = Math.ceil((set.length * 4) / 3) * 4;
  return sparse.length <= denseLength
    ? sparse
    : Buffer.from(set.buffer, set.byteOffset, set.byteLength).toString('base64');
}

/** Reads `bitsetText` for a set of `size` places. */
export function parseBitset(text: string, size: number): Bitset {
  if (!text.startsWith('.')) {
    const bytes = new Uint8Array(Math.ceil(size / bitsPerWord) * 4);
    bytes.set(Buffer.from(text, 'base64'));
    return new Uint32Array(bytes.buffer);
  }
  let place = -1;
  const gaps = text.slice(1).split('.').filter(Boolean);
  return bitsetOf(
    gaps.map((gap) => (place += parseInt(gap, 36))),
    size,
  );
}

/**
 * How many places of a set that is written as `bitsetText` are in `others` as well; null stands for every place. The set
 * itself is not made for it.
 */
export function countWritten(text: string, size: number, others: Bitset | null): number {
  if (!text.startsWith('.')) return others ? countShared(parseBitset(text, size), others) : bitsInBase64(text);
  const gaps = text.length > 1 ? text.slice(1).split('.') : [];
  if (!others) return gaps.length;
  let place = -1;
  let count = 0;
  for (const gap of gaps) {
    place += parseInt(gap, 36);
    count += ((others[place >>> 5] ?? 0) >>> (place & 31)) & 1;
  }
  return count;
}

/** The bits of bytes in base64, sign by sign: to make the bytes would take longer than to count. */
function bitsInBase64(text: string): number {
  let bits = 0;
  for (let i = 0; i < text.length; i += 1) bits += BITS_IN_SIGN[text.charCodeAt(i)] ?? 0;
  return bits;
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS_IN_SIGN = new Uint8Array(128);
for (let value = 0; value < SIGNS.length; value += 1) BITS_IN_SIGN[SIGNS.charCodeAt(value)] = bitsIn(value);

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
