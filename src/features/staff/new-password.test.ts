import { expect, it } from 'vitest';
import { passwordProblem } from './new-password.ts';

it.each(['correct horse battery', 'Tr0ub4dor&3x', 'чудесный пароль', 'a long one, with spaces'])(
  'takes %s',
  (password) => {
    expect(passwordProblem(password, ['olivia@shop.example', 'Olivia Grant'])).toBeNull();
  },
);

it.each([
  ['short', /10 characters/],
  ['aaaaaaaaaaaa', /different/],
  ['Password123', /everybody/],
  ['olivia@shop.example', /e-mail/],
  ['Olivia Grant1', /name/],
])('does not take %s', (password, words) => {
  expect(passwordProblem(password, ['olivia@shop.example', 'Olivia Grant'])).toMatch(words);
});
