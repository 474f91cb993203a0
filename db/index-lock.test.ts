import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenLock, tokenPrefix } from './index-lock.ts';

const key = fc.stringMatching(/^[a-z0-9]{1,8}$/);

it('gives no store a prefix that another one’s begins with', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      fc.pre(a !== b);
      expect(tokenPrefix(b).startsWith(tokenPrefix(a))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it('has no vowel, which the stemmer would count', () => {
  fc.assert(
    fc.property(key, (some) => {
      expect(tokenPrefix(some)).not.toMatch(/[aeiouy]/);
    }),
  );
});

it.each(['', 'a b', 'a*', '"', 'a-b', 'a:b', '(', '\0', '🦊'])('refuses %j as a token', (token) => {
  expect(() => tokenLock('s1').all([token])).toThrow(RangeError);
});

it('locks every token of an expression', () => {
  expect(tokenLock('s1').any(['blue', 'größe'])).toBe('2s1blue OR 2s1größe');
});
