import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, OrderLine } from '#features/orders/orders.ts';
import { sum } from '#lib/money.ts';
import { sampleLine, sampleOrder } from '../../../tests/support/sample-order.ts';
import { moneyLeft, plainRefund, planRefund, refundablePieces, requestAll, type RefundRequest } from './refund.ts';

const nothing: RefundRequest = { lines: [], shipping: 0, other: 0 };
const pieces = (lineId: string, unsent: number, sent = 0) => ({ lineId, unsent, sent, restocked: 0 });

/** Three cables for $24.00 with tax on top, $7.00 of shipping. */
const order = (changes: Partial<Order> = {}) =>
  sampleOrder({
    lines: [sampleLine({ quantity: 3, total: 7200, tax: 595 })],
    ...{ payment: 'paid', subtotal: 7200, shipping: 700, shippingTax: 58, tax: 653, total: 8553, paid: 8553 },
    ...changes,
  });

function parts(of: Order, request: Partial<RefundRequest>) {
  const planned = planRefund(of, { ...nothing, ...request });
  if (!planned.ok) throw new Error(JSON.stringify(planned.tooMuch));
  return planned.parts;
}

describe('a refund by line', () => {
  it('gives back the price and the tax that came on top', () => {
    expect(parts(order(), { lines: [pieces('l', 1)] })).toMatchObject({ goods: 2598, amount: 2598, tax: 198 });
  });

  it('adds nothing where prices contain the tax', () => {
    const included = order({ pricesIncludeTax: true, total: 7900, paid: 7900 });
    expect(parts(included, { lines: [pieces('l', 3)] })).toMatchObject({ goods: 7200, tax: 595 });
  });

  it('gives the last piece what the others left over', () => {
    const amounts = [0, 1, 2].map((dropped) => {
      const line = sampleLine({ quantity: 3, total: 1000, unitPrice: 333, dropped });
      const one = order({ lines: [line], tax: 0, shippingTax: 0, shipping: 0, total: 1000, paid: 1000 });
      return parts(one, { lines: [pieces('l', 1)] }).amount;
    });
    expect(amounts).toEqual([333, 334, 333]);
  });

  it('takes shipping and an amount besides', () => {
    expect(parts(order(), { shipping: 758, other: 100 })).toMatchObject({
      shipping: 758,
      other: 100,
      amount: 858,
      tax: 66,
    });
  });

  it('gives back less once more was given back than the pieces are worth', () => {
    const before = { refunded: 1000, credited: 1000, refunds: [{ shipping: 0 } as Order['refunds'][number]] };
    const planned = planRefund(order(before), { ...requestAll(order(before)), other: 0 });
    expect(planned).toMatchObject({ less: 1000, parts: { amount: 7553, goods: 6884, shipping: 669 } });
  });

  it('spreads the tax of an order that does not tell it by line', () => {
    const old = order({ lines: [sampleLine({ quantity: 3, total: 7200, tax: 0 })], shippingTax: 0 });
    expect(parts(old, { lines: [pieces('l', 3)], shipping: 758 })).toMatchObject({ amount: 8553, tax: 653 });
  });
});

describe('a refund is refused that is for more than', () => {
  it.each<[string, Partial<RefundRequest>, object]>([
    ['what was not sent', { lines: [pieces('l', 2)] }, { what: 'pieces', lineId: 'l', most: 3 }],
    ['what was sent', { lines: [pieces('l', 0, 3)] }, { what: 'pieces', lineId: 'l', most: 3 }],
    ['the shipping', { shipping: 759 }, { what: 'shipping', most: 758 }],
    ['what was paid', { other: 8554 }, { what: 'money', most: 8553 }],
  ])('%s', (_, request, tooMuch) => {
    const sent = order({ lines: [sampleLine({ quantity: 3, total: 7200, tax: 595, fulfilled: 2 })] });
    expect(planRefund(sent, { ...nothing, ...request })).toEqual({ ok: false, tooMuch: [tooMuch] });
  });

  it('what is left of the money', () => {
    expect(planRefund(order({ refunded: 8000, credited: 8000 }), { ...nothing, other: 554 })).toMatchObject({
      ok: false,
    });
  });
});

it('knows everything that is left', () => {
  expect(requestAll(order())).toEqual({ lines: [{ ...pieces('l', 3), restocked: 3 }], shipping: 758, other: 0 });
});

it('says how much of a plain amount is tax', () => {
  expect(plainRefund(order(), 8553)).toMatchObject({ other: 8553, amount: 8553, tax: 653 });
  expect(plainRefund(order({ total: 0, tax: 0 }), 10).tax).toBe(0);
});

describe('for any order, refunded in any parts', () => {
  const anyLine = fc.record({
    quantity: fc.integer({ min: 1, max: 9 }),
    unitPrice: fc.nat(100_000),
    tax: fc.nat(9_999),
    sent: fc.nat(9),
  });
  const anyOrder = fc.record({
    lines: fc.array(anyLine, { minLength: 1, maxLength: 5 }),
    shipping: fc.nat(5_000),
    shippingTax: fc.nat(500),
    pricesIncludeTax: fc.boolean(),
  });
  const anyStep = fc.record({
    pieces: fc.array(fc.record({ unsent: fc.nat(3), sent: fc.nat(3) }), { maxLength: 5 }),
    shipping: fc.nat(3_000),
    other: fc.nat(3_000),
  });

  it('never gives back more than was paid, and everything adds up to exactly that', () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyStep, { maxLength: 8 }), (made, steps) => {
        let now = orderFrom(made);
        const amounts: number[] = [];
        for (const step of steps) {
          const lines = now.lines.map(({ id }, index) => ({ ...pieces(id, 0), ...step.pieces[index] }));
          const planned = planRefund(now, { lines, shipping: step.shipping, other: step.other });
          if (planned.ok) now = refunded(now, planned.parts, amounts);
        }
        now = refunded(now, parts(now, requestAll(now)), amounts);
        expect(sum(amounts)).toBe(now.paid);
        expect(moneyLeft(now)).toBe(0);
        expect(amounts.every((amount) => amount >= 0)).toBe(true);
      }),
    );
  });

  it('gives back the tax with the goods and the shipping, to the unit', () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyStep, { maxLength: 8 }), (made, steps) => {
        let now = orderFrom(made);
        const taxes: number[] = [];
        for (const step of [...steps, null]) {
          const lines = now.lines.map((line, index) => {
            const left = refundablePieces(line);
            const wanted = step ? (step.pieces[index] ?? { unsent: 0, sent: 0 }) : left;
            return { ...pieces(line.id, Math.min(wanted.unsent, left.unsent), Math.min(wanted.sent, left.sent)) };
          });
          const { shipping } = requestAll(now);
          const given = parts(now, { lines, shipping: step ? Math.min(step.shipping, shipping) : shipping });
          taxes.push(given.tax);
          now = refunded(now, given, []);
        }
        expect(sum(taxes)).toBe(now.tax);
      }),
    );
  });

  type Made = { lines: { quantity: number; unitPrice: number; tax: number; sent: number }[] } & Pick<
    Order,
    'shipping' | 'shippingTax' | 'pricesIncludeTax'
  >;

  function orderFrom({ lines, shipping, shippingTax, pricesIncludeTax }: Made): Order {
    const sold = lines.map(({ quantity, unitPrice, tax, sent }, index): OrderLine => {
      const total = quantity * unitPrice;
      const taxed = pricesIncludeTax ? Math.min(tax, total) : tax;
      return sampleLine({
        id: `l${index}`,
        quantity,
        unitPrice,
        total,
        tax: taxed,
        fulfilled: Math.min(sent, quantity),
      });
    });
    const shipped = pricesIncludeTax ? Math.min(shippingTax, shipping) : shippingTax;
    const tax = sum([...sold.map((line) => line.tax), shipped]);
    const subtotal = sum(sold.map((line) => line.total));
    const total = subtotal + shipping + (pricesIncludeTax ? 0 : tax);
    const amounts = { subtotal, shipping, shippingTax: shipped, tax, total, paid: total };
    return sampleOrder({ lines: sold, payment: 'paid', pricesIncludeTax, ...amounts });
  }

  /** The order as it is after a refund, as the database counts. */
  function refunded(before: Order, given: ReturnType<typeof parts>, amounts: number[]): Order {
    amounts.push(given.amount);
    return {
      ...before,
      refunded: before.refunded + given.amount,
      credited: before.credited + given.amount,
      refunds: [...before.refunds, given as Order['refunds'][number]],
      lines: before.lines.map((line) => {
        const back = given.lines.find(({ lineId }) => lineId === line.id);
        return { ...line, dropped: line.dropped + (back?.unsent ?? 0), returned: line.returned + (back?.sent ?? 0) };
      }),
    };
  }
});
