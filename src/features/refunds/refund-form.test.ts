import { describe, expect, it } from 'vitest';
import { sampleLine, sampleOrder } from '../../../tests/support/sample-order.ts';
import { parseRefund, piecesField, plannedRefund, restockField } from './refund-form.ts';

const order = sampleOrder({
  lines: [sampleLine({ id: 'a', quantity: 3, total: 7200, tax: 0, fulfilled: 1 }), sampleLine({ id: 'b', tax: 0 })],
  ...{ payment: 'paid', subtotal: 9600, shipping: 700, tax: 0, total: 10_300, paid: 10_300 },
});
const parse = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return parseRefund(order, form);
};

function plan(fields: Record<string, string>) {
  const parsed = parse(fields);
  return parsed.ok ? plannedRefund(order, parsed.request, 'en-US') : parsed;
}

it('reads pieces that were sent and that were not, what goes back on the shelf, and amounts', () => {
  const fields = {
    [piecesField('unsent', 'a')]: '1',
    [restockField('unsent', 'a')]: 'on',
    [piecesField('sent', 'a')]: '1',
    ...{ shipping: '7', other: '0.50' },
  };
  expect(parse(fields)).toEqual({
    ok: true,
    request: {
      lines: [
        { lineId: 'a', unsent: 1, sent: 1, restocked: 1 },
        { lineId: 'b', unsent: 0, sent: 0, restocked: 0 },
      ],
      ...{ shipping: 700, other: 50 },
    },
  });
  expect(plan(fields)).toMatchObject({ ok: true, parts: { goods: 4800, amount: 5550 } });
});

describe('it refuses, beside the field,', () => {
  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['no number', { [piecesField('unsent', 'a')]: 'x' }, { 'unsent-a': 'Type a whole number' }],
    ['no amount', { other: '4,900' }, { other: 'Type an amount, like 24.00' }],
    ['more than was not sent', { [piecesField('unsent', 'a')]: '3' }, { 'unsent-a': 'Only 2' }],
    ['what was never sent', { [piecesField('sent', 'b')]: '1' }, { 'sent-b': 'None left' }],
    ['more than the delivery', { shipping: '7.01' }, { shipping: 'At most $7.00' }],
    [
      'more than was paid',
      { other: '103.01' },
      { other: 'Together at most $103.00: more was not paid, or was given back' },
    ],
    ['nothing', {}, { '': 'Choose what to give back.' }],
  ])('%s', (_, fields, problems) => {
    expect(plan(fields)).toEqual({ ok: false, problems });
  });
});
