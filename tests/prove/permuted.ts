/** A generator of pseudo-random 32-bit numbers: the same seed and position give the same number. */
export function hash32(seed: number, position: number): number {
  let h = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(position + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

const ROUNDS = 4;

/**
 * Where number `n` of `0 … size - 1` stands in an order that the seed decides: each number has one place, so going through
 * them in turn meets everything once and nothing twice. A Feistel network that walks until it is back within the size.
 */
export function permuted(n: number, size: number, seed: number): number {
  const half = Math.max(1, Math.ceil(Math.log2(size) / 2));
  const mask = 2 ** half - 1;
  let at = n;
  do {
    let [left, right] = [at >>> half, at & mask];
    for (let round = 0; round < ROUNDS; round += 1) {
      [left, right] = [right, left ^ (hash32(seed + round, right) & mask)];
    }
    at = left * 2 ** half + right;
  } while (at >= size);
  return at;
}
