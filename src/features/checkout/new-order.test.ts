import { expect, it } from 'vitest';
import type { Cart } from '#features/cart/cart.ts';
import { cable, store, typed } from '../../../tests/support/sample-checkout.ts';
import { parseCheckout } from './checkout.ts';
import { newOrder } from './new-order.ts';
import { quote } from './quote.ts';

const NOW = 1_790_000_000_000;
const MINUTE = 60_000;

function order(
  fields: Record<string, string> = typed,
  pricesIncludeTax = false,
  lines = [cable({ quantity: 2 }), cable({ id: 'l2', available: null })],
) {
  const at = { ...store, tax: { ...store.tax, pricesIncludeTax } };
  const cart: Cart = {
    id: 'c',
    version: 7,
    orderId: null,
    draft: {},
    lines,
  };
  const quoted = quote(cart.lines, fields, at);
  const parsed = parseCheckout(fields, quoted, at);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const origin = 'https://shop.example';
  return newOrder(cart, quoted, parsed.agreed, {
    id: 'o',
    token: 't',
    origin,
    pricesIncludeTax,
    settings: store.checkout,
    now: NOW,
  });
}

it('takes every sum from the quote, and its steps add up to the total', () => {
  const made = order();
  expect(made).toMatchObject({ subtotal: 7200, shipping: 695, tax: 595, total: 8490, currency: 'USD' });
  expect(made.trace.reduce((sum, step) => sum + step.amount, 0)).toBe(8490);
  expect(made.cart).toEqual({ id: 'c', version: 7 });
  expect(made.lines).toMatchObject([
    { quantity: 2, unitPrice: 2400, total: 4800, isTracked: true },
    { quantity: 1, unitPrice: 2400, total: 2400, isTracked: false },
  ]);
});

it('says how much tax is in it where prices contain it', () => {
  expect(order(typed, true)).toMatchObject({ subtotal: 7200, tax: 550, total: 7895, pricesIncludeTax: true });
});

it('keeps stock for half an hour where one pays at once, and then writes when the money is there', () => {
  expect(order()).toMatchObject({
    provider: 'test',
    expiresAt: NOW + 30 * MINUTE,
    letters: [],
    paymentReference: 'o.1',
  });
});

it('keeps stock for a week where money takes days, and writes at once where to send it', () => {
  const { expiresAt, letters } = order({ ...typed, provider: 'manual' });
  expect(expiresAt).toBe(NOW + 7 * 24 * 60 * MINUTE);
  const payload = { orderId: 'o', origin: 'https://shop.example' };
  expect(letters).toEqual([{ kind: 'order-placed', recipient: 'dana@example.com', payload }]);
});

it('says that an order of nothing is paid, and never how to pay it', () => {
  const free = [cable({ price: 0, requiresShipping: false })];
  for (const provider of ['test', 'manual']) {
    const { total, letters } = order({ ...typed, provider }, false, free);
    expect([total, letters.map(({ kind }) => kind)]).toEqual([0, ['order-paid']]);
  }
});
