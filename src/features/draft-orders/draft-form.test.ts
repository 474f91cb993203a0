import { expect, it } from 'vitest';
import { cable } from '../../../tests/support/sample-checkout.ts';
import { ADD, parseDraft, piecesField, withChange } from './draft-form.ts';
import type { DraftOrder } from './draft-order.ts';

const draft: DraftOrder = {
  ...{ id: 'd', number: 1, status: 'open', email: '', fields: {}, shippingPrice: null, orderId: null },
  ...{ version: 1, updatedAt: 1 },
  lines: [cable({ variantId: 'v', quantity: 2 }), cable({ variantId: 'w', quantity: 1 })],
};
const parsed = (fields: Record<string, string>) => parseDraft(draft, new Map(Object.entries(fields)), 'EUR');
const [v, w] = [piecesField('v'), piecesField('w')];

it.each<[Record<string, string>, Record<string, number>]>([
  [{}, { v: 2, w: 1 }],
  [
    { [v]: '5', [w]: '0' },
    { v: 5, w: 0 },
  ],
  [{ [ADD]: 'v' }, { v: 3, w: 1 }],
  [
    { [v]: '4', [ADD]: 'x' },
    { v: 4, w: 1, x: 1 },
  ],
  [
    { [v]: '9999', [w]: '' },
    { v: 999, w: 1 },
  ],
])('%j', (fields, quantities) => {
  const { change, problems } = parsed(fields);
  expect(Object.fromEntries(change.quantities.map((line) => [line.variantId, line.quantity]))).toEqual(quantities);
  expect(problems).toEqual({});
});

it('tells of what it did not understand, by field', () => {
  const { problems } = parsed({ [v]: 'many', shippingPrice: 'little' });
  expect(Object.keys(problems).sort()).toEqual([v, 'shippingPrice']);
  expect(parsed({ shippingPrice: '90071992547409.91' }).problems).toHaveProperty('shippingPrice');
});

it('keeps the words of the form that are a checkout’s, and a price for delivery', () => {
  const { change } = parsed({ email: ' mina@example.com ', city: 'Berlin', secret: 'x', shippingPrice: '4.90' });
  expect(change).toMatchObject({ email: 'mina@example.com', shippingPrice: 490 });
  expect(change.fields).toEqual({ email: 'mina@example.com', city: 'Berlin' });
});

it('shows what the draft would be, without what it would not hold', () => {
  const { change } = parsed({ [v]: '5', [w]: '0', email: 'mina@example.com' });
  const changed = withChange(draft, change);
  expect(changed.lines.map((line) => [line.variantId, line.quantity])).toEqual([['v', 5]]);
  expect(changed.email).toBe('mina@example.com');
});
