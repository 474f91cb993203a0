import { describe, expect, it } from 'vitest';
import { choiceChange } from './stock-words.ts';

const options = [{ name: 'Colour' }, { name: 'Size' }];
const inStock = { state: 'in', left: null } as const;
const shown = (
  choice: string[],
  price = '$20.00',
  stock: typeof inStock | { state: 'low'; left: number } = inStock,
) => ({
  choice,
  offer: { price, was: null as string | null, stock },
});

describe('choiceChange', () => {
  it('says nothing when price and stock stay', () => {
    expect(choiceChange(shown(['Red', 'S']), shown(['Blue', 'S']), 0, options)).toBe('');
  });

  it('says only what is different', () => {
    const low = { state: 'low', left: 3 } as const;
    expect(choiceChange(shown(['Red', 'S']), shown(['Blue', 'S'], '$24.00'), 0, options)).toBe('$24.00');
    expect(choiceChange(shown(['Red', 'S']), shown(['Blue', 'S'], '$20.00', low), 0, options)).toBe('3 left');
  });

  it('names the option that had to follow', () => {
    expect(choiceChange(shown(['Red', 'S']), shown(['Blue', 'M'], '$24.00'), 0, options)).toBe('Size: M. $24.00');
  });

  it('says a former price with the new one', () => {
    const reduced = shown(['Blue', 'S'], '$15.00');
    reduced.offer.was = '$20.00';
    expect(choiceChange(shown(['Red', 'S']), reduced, 0, options)).toBe('Now $15.00, was $20.00');
  });
});
