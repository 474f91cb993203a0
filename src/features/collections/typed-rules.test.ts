import { expect, test } from 'vitest';
import { readRules, typedRules } from './typed-rules.ts';

const known = { currency: 'EUR', categoryIds: new Set(['mugs']) };
const read = (...rules: [string, string, string][]) =>
  readRules({ match: 'any', rules: rules.map(([field, op, value]) => ({ field, op, value })) }, known);

test('rules are read, and told again as they were typed', () => {
  const { rules, problems } = read(['price', 'below', '30'], ['tag', 'is', ' clay '], ['reduced', 'yes', '']);
  expect(problems).toEqual({});
  expect(rules).toEqual({
    match: 'any',
    rules: [
      { field: 'price', op: 'below', value: '3000' },
      { field: 'tag', op: 'is', value: 'clay' },
      { field: 'reduced', op: 'yes', value: '' },
    ],
  });
  expect(typedRules(rules, 'EUR').rules[0]).toEqual({ field: 'price', op: 'below', value: '30.00' });
});

test('what is wrong is told by its line', () => {
  expect(
    read(['tag', 'is', 'a'], ['price', 'below', 'cheap'], ['category', 'is', 'gone'], ['stock', 'below', '1.5'])
      .problems,
  ).toEqual({
    'rules.1.value': 'Write it like 24.00.',
    'rules.2.value': 'Choose a category.',
    'rules.3.value': 'Give a whole number.',
  });
});

test('rules that nobody filled in are none', () =>
  expect(read(['tag', 'is', ''], ['nothing', 'is', 'a'], ['tag', 'below', 'a']).problems).toEqual({
    rules: 'Give at least one rule with a value.',
  }));
