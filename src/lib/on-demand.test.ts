import { expect, test } from 'vitest';
import { onDemand } from './on-demand.ts';

test('a property is made from its own object’s argument, once, and only when it is read', () => {
  const made: string[] = [];
  const pair = onDemand({
    left: (name: string) => (made.push(`left of ${name}`), { of: name }),
    right: (name: string) => (made.push(`right of ${name}`), { of: name }),
  });
  const [a, b] = [pair('a'), pair('b')];
  expect(made).toEqual([]);
  expect(a.left).toBe(a.left);
  expect([a.left.of, b.left.of]).toEqual(['a', 'b']);
  expect(made).toEqual(['left of a', 'left of b']);
});
