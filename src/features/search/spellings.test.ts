import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storedSpellings, typedSpellings } from './spellings.ts';

const finds = (typed: string, word: string) => {
  const stored = new Set(storedSpellings(word));
  return typedSpellings(typed).some((spelling) => stored.has(spelling));
};

/** Optimal string alignment distance, the textbook way. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i ? (j ? 0 : i) : j)),
  );
  const at = (i: number, j: number) => d[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, at(i - 2, j - 2) + 1);
      d[i]![j] = best;
    }
  }
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 8 });

it('finds exactly the words one slip away', () => {
  fc.assert(
    fc.property(word, word, (typed, known) => {
      fc.pre(typed !== known);
      expect(finds(typed, known)).toBe(distance(typed, known) === 1);
    }),
    { numRuns: 5000 },
  );
});

it.each([
  ['chrger', 'charger'],
  ['chargerr', 'charger'],
  ['chagrer', 'charger'],
  ['chatger', 'charger'],
])('corrects %s to %s', (typed, known) => expect(finds(typed, known)).toBe(true));

it('leaves short words alone', () => expect(finds('cab', 'caba')).toBe(false));
