import { expect, it } from 'vitest';
import { general } from '../../../tests/support/sample-checkout.ts';
import { accountLetters } from './account-letters.ts';
import { ACCOUNT_LETTERS } from './account-mail.ts';
import { renderMessage } from './message.ts';

const colours = { action: '#ffdd00', onAction: '#121417' };
const url = 'https://shop.example/admin/reset/secret';

it.each(ACCOUNT_LETTERS)('%s leads to its address and prints nothing as markup', (kind) => {
  const payload = { by: 'Olivia <b>', role: 'editor', what: 'Your password was changed <b>' };
  const { name, email, legalName } = general;
  const { html, text } = renderMessage(accountLetters[kind]({ general, payload, url }), {
    name,
    email,
    legalName,
    colours,
  });
  expect(text).toContain(url);
  expect(html).toContain(`href="${url}"`);
  expect(html).not.toContain('<b>');
});

it('says who invites, and to do what', () => {
  const { says, subject } = accountLetters['staff-invitation']({
    general,
    payload: { by: 'Olivia', role: 'editor' },
    url,
  });
  expect(subject).toContain('Olivia invites you');
  expect(says[0]).toContain('as editor');
});
