import { describe, expect, it } from 'vitest';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { checkoutSettingsForm, checkoutSettingsOf, checkoutSettingsProblems } from './checkout-settings-form.ts';
import { checkoutSettings } from './checkout.settings.ts';
import { mustSignIn, parseCheckout } from './checkout.ts';
import { quote, type CheckoutFields } from './quote.ts';

const form = (changes: object = {}) =>
  checkoutSettingsForm.parse({
    ...{ accounts: 'optional', phone: 'required', note: true, termsText: 'You buy under our terms.', mustAgree: false },
    ...{ termsPages: ['terms'], unpaidMinutes: '30', unpaidDays: '7', ...changes },
  });
const pages = [
  { slug: 'terms', title: 'Terms of sale' },
  { slug: 'returns', title: 'Returns' },
];

describe('the form', () => {
  it('becomes settings: new links are named by their pages, known ones keep their words', () => {
    const stored = checkoutSettings.parse({ terms: { text: '', links: [{ label: 'Our terms', page: 'terms' }] } });
    const made = checkoutSettingsOf(form({ termsPages: ['terms', 'returns', 'gone'] }), stored, pages);
    expect(checkoutSettings.parse(made).terms.links).toEqual([
      { label: 'Our terms', page: 'terms' },
      { label: 'Returns', page: 'returns' },
    ]);
  });

  it('wants words to agree to', () => {
    expect(checkoutSettingsProblems(form({ mustAgree: true, termsText: ' ' }))).toEqual({
      termsText: 'Write what shoppers agree to',
    });
  });

  it.each(['9', '1441', '', 'soon', '20.5'])('refuses %s minutes', (unpaidMinutes) => {
    expect(() => form({ unpaidMinutes })).toThrow('from 10 to 1440');
  });
});

it.each([
  ['optional', null, false],
  ['required', null, true],
  ['required', { customer: 'c' }, false],
] as const)('with accounts %s and %o signed in, somebody has to sign in: %s', (accounts, shopper, must) => {
  expect(mustSignIn(checkoutSettings.parse({ accounts }), shopper)).toBe(must);
});

describe('terms that have to be agreed to', () => {
  const terms = { mustAgree: true, text: 'You buy under our terms.', links: [] };
  const strict = { ...store, checkout: { ...store.checkout, terms } };
  const place = (fields: CheckoutFields, at = strict) => parseCheckout(fields, quote([cable()], fields, at), at);

  it('keep an order back until they are', () => {
    expect(place(typed)).toEqual({ ok: false, problems: { agree: 'Tick that you agree, or write to us' } });
    expect(place({ ...typed, agree: 'yes' }).ok).toBe(true);
  });

  it('are asked for only where they say something', () => {
    const silent = { ...strict, checkout: { ...strict.checkout, terms: { ...terms, text: '' } } };
    expect(place(typed, silent).ok).toBe(true);
  });
});
