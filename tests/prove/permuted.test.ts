import { expect, test } from 'vitest';
import { permuted } from './permuted.ts';

const order = (size: number, seed: number) => Array.from({ length: size }, (_, n) => permuted(n, size, seed));

test.each([1, 2, 3, 7, 64, 1000, 4099])('each of %d numbers has one place', (size) => {
  expect(new Set(order(size, 7)).size).toBe(size);
  expect(Math.max(...order(size, 7))).toBe(size - 1);
});

test('another seed is another order, the same seed the same', () => {
  expect(order(500, 1)).toEqual(order(500, 1));
  expect(order(500, 1)).not.toEqual(order(500, 2));
});

test('what comes first is spread over everything', () => {
  const first = order(10_000, 3).slice(0, 100);
  expect(first.filter((n) => n < 5_000).length).toBeGreaterThan(30);
  expect(first.filter((n) => n < 5_000).length).toBeLessThan(70);
});
