import { expect, it } from 'vitest';
import { answerShape } from '#lib/answer.ts';
import { againWords } from './order-again.ts';

const wanted = [
  { variantId: 'a', title: 'Cable', quantity: 2 },
  { variantId: 'b', title: 'Lamp', quantity: 1 },
];

it('says that everything is there', () => {
  expect(againWords(wanted, [...wanted])).toBe('Everything is in your cart again.');
});

it('names what is not, and of what there is less', () => {
  const words = againWords(wanted, [{ variantId: 'a', quantity: 1 }]);
  expect(words).toBe('In your cart, but for what cannot be had now: 1 of Cable, Lamp.');
});

it('counts two lines of one thing together', () => {
  const twice = [wanted[1]!, wanted[1]!];
  expect(againWords(twice, [{ variantId: 'b', quantity: 1 }])).toContain('1 of Lamp');
});

it('stays one line, whatever things are called', () => {
  const long = Array.from({ length: 9 }, (_, i) => ({ variantId: `${i}`, title: 'T'.repeat(300), quantity: 1 }));
  const said = againWords(long, []);
  expect(said).toContain('and 6 more');
  expect(answerShape.safeParse({ said }).success).toBe(true);
});
