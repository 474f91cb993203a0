import { expect, it } from 'vitest';
import { tries } from '../../../tests/support/sample-order.ts';
import { paymentsLeft, routesFor } from './routes.ts';

const [first, declined, second] = tries('paid', 'declined', 'paid');
const payments = [{ ...first!, amount: 1000, refunded: 400 }, declined!, { ...second!, amount: 500 }];

it('knows what each payment still holds, the latest first', () => {
  expect(paymentsLeft({ payments }).map(({ paymentId, amount }) => [paymentId, amount])).toEqual([
    ['p3', 500],
    ['p1', 600],
  ]);
});

it.each([
  [300, [['p3', 300]]],
  [
    700,
    [
      ['p3', 500],
      ['p1', 200],
    ],
  ],
  [
    5000,
    [
      ['p3', 500],
      ['p1', 600],
    ],
  ],
  [0, []],
])('splits %i', (amount, routes) => {
  expect(routesFor({ payments }, amount).map((route) => [route.paymentId, route.amount])).toEqual(routes);
});
