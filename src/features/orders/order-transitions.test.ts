import { describe, expect, it } from 'vitest';
import { staffCan, type OrderStanding, type StaffAction } from './order-transitions.ts';

const actions: StaffAction[] = [
  'markPaid',
  'send',
  'markReady',
  'handOver',
  'refund',
  'giveBackDifference',
  'cancel',
  'edit',
];

/** An order of $100.00 with two pieces, by default paid and not sent. */
const order = (changes: Partial<OrderStanding> = {}): OrderStanding => ({
  ...{ status: 'open', payment: 'paid', fulfilment: 'none', toShip: 2, pickup: null, readyAt: null },
  ...{ total: 10_000, credited: 0, paid: 10_000, refunded: 0 },
  ...changes,
});
const pickup = {};
const pending = { payment: 'pending', paid: 0 } as const;
const allowed = (changes: Partial<OrderStanding>) => actions.filter((action) => staffCan(action, order(changes)).can);
const because = (action: StaffAction, changes: Partial<OrderStanding> = {}) => {
  const verdict = staffCan(action, order(changes));
  return verdict.can ? null : verdict.because;
};

describe('what staff may do with an order that is', () => {
  it.each<[string, Partial<OrderStanding>, StaffAction[]]>([
    ['waiting to be paid', pending, ['markPaid', 'cancel', 'edit']],
    ['paid', {}, ['send', 'refund', 'cancel', 'edit']],
    ['sent in part', { fulfilment: 'partial', toShip: 1 }, ['send', 'refund']],
    ['sent', { fulfilment: 'fulfilled', toShip: 0 }, ['refund']],
    ['paid, with nothing to be sent', { toShip: 0 }, ['refund', 'cancel', 'edit']],
    ['paid, to be picked up', { pickup }, ['markReady', 'handOver', 'refund', 'cancel', 'edit']],
    ['ready to be picked up', { pickup, readyAt: 1 }, ['handOver', 'refund', 'cancel', 'edit']],
    ['picked up', { pickup, readyAt: 1, fulfilment: 'fulfilled', toShip: 0 }, ['refund']],
    ['to be picked up, and not paid', { pickup, ...pending }, ['markPaid', 'cancel', 'edit']],
    ['refunded in part', { refunded: 3000, credited: 3000 }, ['send', 'refund', 'cancel']],
    ['refunded whole', { payment: 'refunded', refunded: 10_000, credited: 10_000, toShip: 0 }, ['cancel']],
    ['edited to cost more', { total: 12_000 }, ['markPaid', 'send', 'cancel', 'edit']],
    ['edited to cost less', { total: 8000 }, ['send', 'giveBackDifference', 'cancel', 'edit']],
    ['cancelled unpaid', { ...pending, payment: 'failed', status: 'cancelled', toShip: 0 }, []],
    ['cancelled and paid', { status: 'cancelled', toShip: 0 }, ['refund']],
    ['cancelled and refunded', { status: 'cancelled', payment: 'refunded', refunded: 10_000, toShip: 0 }, []],
  ])('%s', (_, changes, actionsThen) => {
    expect(allowed(changes)).toEqual(actionsThen);
  });
});

describe('in every combination of states', () => {
  const cube = (['open', 'cancelled'] as const).flatMap((status) =>
    (['pending', 'paid', 'failed', 'refunded'] as const).flatMap((payment) =>
      (['none', 'partial', 'fulfilled'] as const).map((fulfilment) => {
        const paid = payment === 'paid' || payment === 'refunded' ? 10_000 : 0;
        const refunded = payment === 'refunded' ? paid : 0;
        return {
          status,
          payment,
          fulfilment,
          paid,
          refunded,
          credited: refunded,
          toShip: fulfilment === 'fulfilled' ? 0 : 1,
        };
      }),
    ),
  );

  it.each(cube)('$status, $payment, $fulfilment: the rules that no state may break hold', (states) => {
    const may = (action: StaffAction) => staffCan(action, order(states)).can;
    if (states.status === 'cancelled')
      for (const action of ['markPaid', 'send', 'cancel', 'edit'] as const) expect(may(action)).toBe(false);
    if (states.fulfilment !== 'none') expect(may('cancel') || may('edit')).toBe(false);
    if (states.payment !== 'paid') expect(may('send') || may('refund')).toBe(false);
    if (states.payment !== 'pending') expect(may('markPaid')).toBe(false);
    for (const action of actions) expect(because(action, states) ?? 'allowed').toMatch(/^[A-Z].*\.$|^allowed$/);
  });
});

it('sends nothing that is picked up, and hands nothing over that is sent, whatever else is so', () => {
  for (const readyAt of [null, 1])
    for (const fulfilment of ['none', 'partial', 'fulfilled'] as const) {
      expect(staffCan('send', order({ pickup, readyAt, fulfilment })).can).toBe(false);
      expect(staffCan('markReady', order({ readyAt, fulfilment })).can).toBe(false);
      expect(staffCan('handOver', order({ readyAt, fulfilment })).can).toBe(false);
    }
});

it('says why, in words that tell what to do instead', () => {
  expect(because('send', pending)).toBe('It is not paid yet. Mark it as paid first.');
  expect(because('cancel', { fulfilment: 'partial' })).toBe('A part of it was sent. Refund what is left instead.');
  expect(because('refund', { total: 12_000 })).toBe('The customer still owes something. Mark that as paid first.');
  expect(because('refund', { refunded: 10_000 })).toBe('All its money was given back, or is on its way.');
  expect(because('markPaid')).toBe('This order is paid.');
});
