import { describe, expect, it } from 'vitest';
import { wholeWords } from './whole-words.ts';

describe('wholeWords', () => {
  it('puts short words with a hyphen apart', () => {
    expect(wholeWords('Arc 100 three-port charger')).toEqual(['Arc 100 ', 'three-port', ' charger']);
    expect(wholeWords('T-shirt, A-line')).toEqual(['', 'T-shirt,', ' ', 'A-line', '']);
  });

  it('leaves words that would not fit a line of a phone to break', () => {
    expect(wholeWords('Hush Two noise-cancelling headphones')).toEqual(['Hush Two noise-cancelling headphones']);
  });

  it('loses nothing', () => {
    for (const text of ['', '-', 'a-b-c d', ' Ein Fach-\nbegriff ', 'plain words'])
      expect(wholeWords(text).join('')).toBe(text);
  });
});
