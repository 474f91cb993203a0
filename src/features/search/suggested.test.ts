import { describe, expect, it } from 'vitest';
import { countText, nextIndex, offersIn } from './suggested.ts';

describe('offersIn', () => {
  it('puts words before products', () => {
    const product = { title: 'Hush Two', href: '/products/hush-two', price: '$249.00', picture: null };
    const word = { word: 'headphones', href: '/search?q=headphones' };
    expect(offersIn({ products: [product], words: [word] }).map(({ title }) => title)).toEqual([
      'headphones',
      'Hush Two',
    ]);
  });
});

describe('nextIndex', () => {
  it('goes down through every option, back to the field, and on', () => {
    const visited = [nextIndex(-1, 2, 1), nextIndex(0, 2, 1), nextIndex(1, 2, 1)];
    expect(visited).toEqual([0, 1, -1]);
  });

  it('goes up from the field to the last option', () => {
    expect(nextIndex(-1, 3, -1)).toBe(2);
    expect(nextIndex(0, 3, -1)).toBe(-1);
  });
});

describe('countText', () => {
  it.each([
    [0, /^No suggestions$/],
    [1, /^1 suggestion,/],
    [7, /^7 suggestions,/],
  ])('says %i', (count, words) => {
    expect(countText(count)).toMatch(words);
  });
});
