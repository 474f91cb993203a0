import { expect, it } from 'vitest';
import { nameKeyOf } from './name-key.ts';

it.each([
  ['José Núñez', 'jose nunez'],
  ['Nguyễn Thị Ánh', 'nguyen thi anh'],
  ['Søren Łukasiewicz-Strauß', 'soren lukasiewicz strauss lukasiewiczstrauss'],
  ['Zoë "Z" O’Neil', 'zoe z oneil'],
  ['山田 太郎', '山田 太郎'],
  ['"*', ''],
])('makes of %s what it is sorted and found by', (name, key) => {
  expect(nameKeyOf(name)).toBe(key);
});
