import fc from 'fast-check';
import { expect, it } from 'vitest';
import { queryWords, textWords, vocabulary } from './words.ts';

const words = (typed: string) => queryWords(typed).map(({ text }) => text);

it('folds case, accents and letters that have no plain form', () => {
  expect(textWords('Crème BRÛLÉE, Straße Łódź’s')).toEqual(['creme', 'brulee', 'strasse', 'lodzs']);
});

it('keeps numbers apart from letters, in texts and in searches', () => {
  expect(textWords('100W')).toEqual(['100', 'w']);
  expect(queryWords('100w')).toEqual([{ text: '100w', parts: ['100', 'w'] }]);
});

it('finds hyphenated words written together', () => expect(textWords('USB-C')).toContain('usbc'));

it('drops joining words unless there are only joining words', () => {
  expect(words('a case for the phone')).toEqual(['case', 'phone']);
  expect(words('the')).toEqual(['the']);
});

it.each([`"`, `'; drop table products; --`, 'NEAR(', '*', 'title:', 'a AND b NOT c', '🦊', '\0', ''])(
  'leaves letters and digits of %j',
  (typed) => words(typed).forEach((word) => expect(word).toMatch(/^[\p{L}\p{N}]+$/u)),
);

it('is letters and digits, and few of them, for any input', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const found = queryWords(typed);
      expect(found.length).toBeLessThanOrEqual(8);
      for (const part of found.flatMap(({ parts }) => parts)) expect(part).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
    }),
  );
  expect(queryWords('x'.repeat(10_000))).toHaveLength(1);
});

it('keeps other scripts', () => expect(words('Ключ 東京')).toEqual(['ключ', '東京']));

it('suggests words, not numbers', () =>
  expect(vocabulary('Arc 100 W charger, the charger')).toEqual(['arc', 'charger']));
