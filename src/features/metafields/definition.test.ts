import { expect, test } from 'vitest';
import { keyOf } from './definition.ts';

test.each([
  ['Length, size M', 'length_size_m'],
  ['  Höhe ', 'hohe'],
  ['日本', ''],
])('%j has the key %j', (label, key) => expect(keyOf(label)).toBe(key));
