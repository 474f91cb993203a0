import { expect, it } from 'vitest';
import { customers } from '#features/customers/admin/customers.actions.ts';
import { orders } from '#features/orders/admin/orders.actions.ts';
import { savedViews } from '#features/saved-views/admin/saved-views.actions.ts';
import { inputOfAction } from '#features/staff/staff-action.ts';
import { formDataToObject } from '../support/astro-actions.ts';

const view = { view: 'v1', list: 'orders', path: '/admin/orders' };

/** What a form has once its last tag, note or filter is taken out. */
it.each<[string, object, [string, string][], object]>([
  [
    'an order’s tags',
    orders.tag,
    [
      ['orderId', 'o1'],
      ['tags', ''],
    ],
    { tags: [] },
  ],
  [
    'an order’s tags and the field they are typed into',
    orders.tag,
    [
      ['orderId', 'o1'],
      ['tags', ''],
      ['tags', 'gift '],
    ],
    { tags: ['gift'] },
  ],
  [
    'a customer’s note',
    customers.note,
    [
      ['customer', 'c1'],
      ['note', ''],
    ],
    { note: '' },
  ],
  [
    'a customer’s tags',
    customers.tag,
    [
      ['customer', 'c1'],
      ['tags', ''],
    ],
    { tags: '' },
  ],
  ['a view’s filters', savedViews.update, Object.entries({ ...view, query: '' }), { query: '' }],
  ['the filters of a new view', savedViews.create, Object.entries({ ...view, name: 'All', query: '' }), { query: '' }],
])('%s may be empty', (_, action, fields, read) => {
  expect(sent(action, fields)).toMatchObject({ success: true, data: read });
});

it('an order has no tag that is too long, and not too many', () => {
  const tags = (count: number) => Array.from({ length: count }, (__, i): [string, string] => ['tags', `t${i}`]);
  expect(
    sent(orders.tag, [
      ['orderId', 'o1'],
      ['tags', 'x'.repeat(41)],
    ]).success,
  ).toBe(false);
  expect(sent(orders.tag, [['orderId', 'o1'], ['tags', ''], ...tags(50)]).success).toBe(true);
  expect(sent(orders.tag, [['orderId', 'o1'], ...tags(51)]).success).toBe(false);
});

it('nobody is erased by an empty field', () => {
  const { success, error } = sent(customers.erase, [
    ['customer', 'c1'],
    ['word', ''],
  ]);
  expect([success, error?.issues[0]?.message]).toEqual([false, 'Type “erase” to go on.']);
});

/** What an action reads from a form with these fields. */
function sent(action: object, fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const input = inputOfAction(action)!;
  return input.safeParse(formDataToObject(form, input as never));
}
