import { expect, it, vi } from 'vitest';
import { ACTION_API_CONTEXT_SYMBOL } from '../../../tests/support/astro-actions.ts';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { paths } from '#lib/paths.ts';
import { checkout } from './checkout.actions.ts';
import { checkoutSettings } from './checkout.settings.ts';
import { agreedTotal, quote } from './quote.ts';

const cart = { id: 'c', version: 7, orderId: null, draft: {}, lines: [cable()] };
const dana = { customer: { id: 'dana' }, addresses: [{}] };

/** Presses "Place order" in a store that asks for accounts or not, as somebody who is signed in or not. */
async function press(accounts: 'optional' | 'required', shopper: object | null) {
  const asking = { ...store, checkout: checkoutSettings.parse({ ...store.checkout, accounts }) };
  const place = vi.fn(async () => ({ kind: 'sold-out' }));
  const saveDraft = vi.fn(async () => {});
  const settings = { groups: () => ({ statements: [], answer: () => ({}) }) };
  const byToken = () => null;
  const shop = {
    ...{ settings, cart: { byToken, saveDraft }, customerSessions: { shopper: byToken }, orders: { place } },
    ask: async () => ({ cart, store: asking, shopper }),
  };
  const context = {
    locals: { shop, site: { general: store.general }, now: 0 },
    cookies: { get: () => undefined },
    url: new URL('https://shop.example/checkout'),
    [ACTION_API_CONTEXT_SYMBOL]: true,
  };
  const form = new FormData();
  const sent = { ...typed, cartVersion: '7', expectedTotal: agreedTotal(quote(cart.lines, typed, asking)) };
  for (const [name, value] of Object.entries(sent)) form.set(name, value);
  const { data, error } = await checkout.place.call(context as never, form);
  if (error) throw error;
  return { data, place, saveDraft };
}

it('a store that wants accounts takes no order from a guest, keeps what was typed, and asks them to sign in', async () => {
  const { data, place, saveDraft } = await press('required', null);
  expect(data).toEqual({ kind: 'go', to: paths.account.signIn(paths.checkout()) });
  expect(place).not.toHaveBeenCalled();
  expect(saveDraft).toHaveBeenCalledWith('c', expect.objectContaining({ email: typed.email, line1: typed.line1 }));
});

it.each([
  ['required', dana],
  ['optional', null],
] as const)('with accounts %s, %j gets as far as the stock', async (accounts, shopper) => {
  const { data, place } = await press(accounts, shopper);
  expect(place).toHaveBeenCalledOnce();
  expect(data).toMatchObject({ kind: 'changed', what: 'stock' });
});
