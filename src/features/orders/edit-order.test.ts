import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxSettings } from '#features/tax/tax.ts';
import { sum } from '#lib/money.ts';
import { cable } from '../../../tests/support/sample-checkout.ts';
import { sampleLine, sampleOrder } from '../../../tests/support/sample-order.ts';
import { planEdit, type OrderEdit } from './edit-order.ts';
import type { Order } from './orders.ts';

const tax = taxSettings.parse({ rates: [{ country: 'US', name: 'Sales tax', rateMillionths: 82_500 }] });
const place = { locale: 'en-US', tax };
const order = (changes: Partial<Order> = {}) =>
  sampleOrder({
    lines: [sampleLine({ id: 'a', quantity: 2, total: 4800 }), sampleLine({ id: 'b', variantId: 'w', total: 2400 })],
    ...{ subtotal: 7200, shipping: 700, shippingName: '2-day', tax: 594, total: 8494, pieces: 3 },
    ...changes,
  });
const edit = (wanted: Partial<OrderEdit>) =>
  planEdit(order(), { quantities: {}, added: [], shipping: { name: '2-day', price: 700 }, ...wanted }, place);

function planned(wanted: Partial<OrderEdit>) {
  const parsed = edit(wanted);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.edit;
}

describe('an edited order', () => {
  it('is made anew: lines at the price they were sold at, tax from the store’s settings', () => {
    const { amounts, difference, lines, trace } = planned({ quantities: { a: 3 } });
    expect(amounts).toMatchObject({ subtotal: 9600, shipping: 700, tax: 792, total: 11_092, shippingName: '2-day' });
    expect(difference).toBe(2598);
    expect(lines.map(({ id, quantity, total }) => [id, quantity, total])).toEqual([
      ['a', 3, 7200],
      ['b', 1, 2400],
    ]);
    expect(sum(trace.map(({ amount }) => amount))).toBe(11_092);
  });

  it('moves the stock by the difference, a variant at a time', () => {
    const added = [
      cable({ id: 'new', variantId: 'v', quantity: 2 }),
      cable({ id: 'x', variantId: 'x', available: null }),
    ];
    const { moves, changes, removed } = planned({ quantities: { a: 1, b: 0 }, added });
    expect(moves).toEqual([
      { variantId: 'v', delta: 1, isTracked: true },
      { variantId: 'w', delta: -1, isTracked: false },
      { variantId: 'x', delta: 1, isTracked: false },
    ]);
    expect(removed).toEqual(['b']);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      [2, 1],
      [1, 0],
      [0, 2],
      [0, 1],
    ]);
  });

  it('costs no shipping once nothing in it is shipped', () => {
    const lines = [sampleLine({ id: 'a', requiresShipping: false }), sampleLine({ id: 'b' })];
    const wanted = { quantities: { b: 0 }, added: [], shipping: { name: '2-day', price: 700 } };
    const parsed = planEdit(order({ lines }), wanted, place);
    expect(parsed).toMatchObject({ ok: true, edit: { amounts: { shipping: 0, shippingName: null } } });
  });

  it.each<[string, Partial<OrderEdit>, string]>([
    ['nothing in it', { quantities: { a: 0, b: 0 } }, 'nothing-left'],
    ['nothing changed', { quantities: { a: 2 } }, 'nothing-changed'],
    ['too much of one thing', { quantities: { a: 1000 } }, 'too-many'],
    ['what is not for sale', { added: [cable({ isForSale: false })] }, 'not-for-sale'],
  ])('is refused with %s', (_, wanted, problem) => {
    expect(edit(wanted)).toEqual({ ok: false, problem });
  });
});

it('adds up, whatever is changed: sums of the lines, the trace and the moves of the stock', () => {
  const quantity = fc.nat(20);
  fc.assert(
    fc.property(quantity, quantity, fc.nat(9), fc.nat(3000), (a, b, more, price) => {
      const added = more ? [cable({ id: 'new', variantId: 'v', quantity: more })] : [];
      const parsed = edit({ quantities: { a, b }, added, shipping: { name: '2-day', price } });
      if (!parsed.ok) return;
      const { lines, added: sold, amounts, trace, moves, difference } = parsed.edit;
      const all = [...lines, ...sold];
      expect(sum(all.map(({ total }) => total))).toBe(amounts.subtotal);
      expect(sum([...all.map((line) => line.tax), amounts.shippingTax])).toBe(amounts.tax);
      expect(sum(trace.map(({ amount }) => amount))).toBe(amounts.total);
      expect(difference).toBe(amounts.total - order().total);
      expect(sum(moves.map(({ delta }) => delta))).toBe(sum(all.map((line) => line.quantity)) - 3);
    }),
  );
});
