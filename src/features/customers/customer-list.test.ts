import { expect, it } from 'vitest';
import { parseListQuery } from '#lib/list-query.ts';
import { customerIndexQuery, customerListDefinition, customerViews } from './customer-list.ts';
import { tagsOf } from './customer-tags.ts';

const definition = customerListDefinition({ currency: 'EUR', locale: 'en-IE' });
const asked = (address: string) =>
  customerIndexQuery(parseListQuery(definition, new URLSearchParams(address), customerViews));

it('asks the index for what the address says', () => {
  expect(asked('q=Ada+Love&account=account&orders=several&spent=10000&tag=VIP')).toEqual({
    states: ['account', 'ordseveral', 'spent10000'],
    tags: ['vip'],
    begins: [
      { typed: 'ada', parts: ['ada'] },
      { typed: 'love', parts: ['love'] },
    ],
  });
});

it('looks for names with and without their accents, and for signs as they stand', () => {
  expect(asked('q=José+O’Neil+%2B').begins).toEqual([
    { typed: 'josé', parts: ['jose'] },
    { typed: 'o’neil', parts: ['oneil'] },
    { typed: '+', parts: [] },
  ]);
});

it('knows the views of every store', () => {
  expect(customerViews.map(({ id }) => asked(`view=${id}`).states)).toEqual([['account'], ['ordseveral'], ['ordnone']]);
});

it('names sums in the money of the store', () => {
  const labels = definition.filters
    .flatMap((one) => (one.kind === 'choice' ? one.options : []))
    .map(({ label }) => label);
  expect(labels).toContain('€100.00 or more');
});

it('keeps each tag once, in one spelling', () => {
  expect(tagsOf([' VIP ', 'vip', '', 'Press  kit', 'x'.repeat(50)])).toEqual(['vip', 'press kit', 'x'.repeat(40)]);
});
