import { expect, it } from 'vitest';
import { passwordProblem, wordsAbout } from './new-password.ts';

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

it('knows the words that are near at hand: the person, the store and its host', () => {
  const person = { email: 'olivia@shop.example', name: 'Olivia Grant' };
  const about = wordsAbout(person, { general: { name: 'Maren & Ode' }, primaryHost: 'maren-ode.example' });
  for (const password of ['Maren & Ode1', 'maren-ode.example', '1maren-ode!!', 'hermeshermes1'])
    expect(passwordProblem(password, about), password).toMatch(/store|different/);
  expect(passwordProblem('she sells sea shells', about)).toBeNull();
});
