import { describe, expect, it } from 'vitest';
import { sampleLine, sampleOrder } from '../../../tests/support/sample-order.ts';
import { ADD, editFields, lineField, parseEdit, variantField } from './edit-form.ts';

const order = sampleOrder({
  lines: [sampleLine({ id: 'a', quantity: 2 }), sampleLine({ id: 'b' })],
  ...{ shippingName: '2-day', shipping: 700 },
});
const parse = (fields: Record<string, string>) => parseEdit(order, Object.entries(fields));

describe('the form that edits an order', () => {
  it('reads pieces of lines and of what is added, and the price of shipping', () => {
    const fields = {
      [lineField('a')]: '0',
      [variantField('v')]: '3',
      shippingName: ' Courier ',
      shippingPrice: '4.90',
    };
    expect(parse(fields)).toEqual({
      typed: {
        quantities: { a: 0 },
        added: [{ variantId: 'v', quantity: 3 }],
        shipping: { name: 'Courier', price: 490 },
      },
      problems: {},
    });
  });

  it('leaves what is not named as it was', () => {
    expect(parse({}).typed).toEqual({ quantities: {}, added: [], shipping: { name: '2-day', price: 700 } });
  });

  it('adds one more with a press of a button', () => {
    expect(parse({ [variantField('v')]: '3', [ADD]: 'v' }).typed.added).toEqual([{ variantId: 'v', quantity: 4 }]);
    expect(parse({ [ADD]: 'w' }).typed.added).toEqual([{ variantId: 'w', quantity: 1 }]);
  });

  it('says what it does not understand, by field', () => {
    const fields = { [lineField('a')]: '-1', [variantField('v')]: '1.5', shippingPrice: '4,900' };
    expect(parse(fields).problems).toEqual({
      [lineField('a')]: 'Type a whole number',
      [variantField('v')]: 'Type a whole number',
      shippingPrice: 'Type an amount, like 4.90',
    });
  });

  it('writes what it read, to be read again', () => {
    const { typed } = parse({ [lineField('a')]: '1', [variantField('v')]: '3', shippingPrice: '0' });
    const again = parseEdit(order, editFields(order, typed)).typed;
    expect(again).toEqual({ ...typed, quantities: { a: 1, b: 1 } });
  });
});
