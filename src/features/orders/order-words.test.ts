import { describe, expect, it } from 'vitest';
import { sampleOrder, tries } from '../../../tests/support/sample-order.ts';
import { orderHeadline, orderSteps } from './order-words.ts';
import type { Order } from './orders.ts';

const expired: Partial<Order> = {
  ...{ status: 'cancelled', payment: 'failed', expiresAt: null, cancelledAt: 1000 },
  events: [{ id: 'e', kind: 'expired', detail: null, at: 1000 }],
};
const pickup = { address: { name: 'Shop', line1: 'Street 1', country: 'US' }, hours: '', instructions: '' };
const headline = (changes: Partial<Order>, { slow = false, now = 0 } = {}) =>
  orderHeadline(sampleOrder(changes), { slow, now });

describe('what an order says first', () => {
  it.each<[string, Partial<Order>, string]>([
    ['waits to be paid', {}, 'One step is left: paying'],
    ['was declined', { payments: tries('declined') }, 'The payment was declined'],
    ['is paid', { payment: 'paid', payments: tries('declined', 'paid') }, 'It is paid and being packed, Dana'],
    ['is sent in part', { payment: 'paid', fulfilment: 'partial' }, 'A part of it is on its way, Dana'],
    ['is sent', { payment: 'paid', fulfilment: 'fulfilled', toShip: 0 }, 'It is on its way, Dana'],
    ['is paid and picked up', { payment: 'paid', pickup }, 'It is paid and being put aside, Dana'],
    ['is ready', { payment: 'paid', pickup, readyAt: 1 }, 'It is ready for pick-up, Dana'],
    ['was picked up', { payment: 'paid', pickup, fulfilment: 'fulfilled', toShip: 0 }, 'You have it, Dana'],
    ['is refunded', { payment: 'refunded' }, 'We have given back what you paid'],
    ['has run out', expired, 'This order has run out'],
    ['was cancelled by somebody', { ...expired, events: [] }, 'This order was cancelled'],
  ])('when it %s', (_, changes, title) => {
    expect(headline(changes).title).toBe(title);
  });

  it('when its time is over but nobody has swept it yet', () => {
    expect(headline({}, { now: 1000 })).toMatchObject({
      title: 'The time to pay is over',
      text: 'Nothing was charged.',
    });
  });

  it('when money takes days', () => {
    expect(headline({}, { slow: true })).toMatchObject({ tone: 'wait', badge: 'Waiting for payment' });
  });

  it('does not promise a parcel of downloads', () => {
    const lines = sampleOrder().lines.map((line) => ({ ...line, requiresShipping: false }));
    expect(headline({ payment: 'paid', lines, toShip: 0 }).title).toBe('It is paid, Dana');
  });

  it.each<[string, Partial<Order>]>([
    ['late', expired],
    ['twice', { payment: 'paid' }],
    ['in the wrong amount', {}],
    ['for what was cancelled', { ...expired, events: [] }],
  ])('never says that nothing was charged when money came %s', (_, changes) => {
    const { text } = headline({ ...changes, payments: tries('late') });
    expect(text).toContain('A payment came that this order could not take');
    expect(text).not.toContain('Nothing was charged');
  });
});

it('marks what is behind an order', () => {
  const done = (changes: Partial<Order>) =>
    orderSteps(sampleOrder(changes), String)
      .filter((step) => step.done)
      .map(({ title }) => title);
  expect(done({})).toEqual(['Ordered']);
  expect(done({ payment: 'paid', pickup })).toEqual(['Ordered', 'Paid']);
  expect(done({ payment: 'paid', pickup, readyAt: 1 })).toEqual(['Ordered', 'Paid', 'Ready for pick-up']);
  expect(done({ payment: 'paid', pickup, fulfilment: 'fulfilled' })).toContain('Picked up');
  const steps = orderSteps(sampleOrder({ payment: 'paid', pickup, readyAt: 7 }), String);
  expect(steps.slice(2).map(({ text }) => text)).toEqual(['7', '']);
  expect(headline({ payment: 'paid', pickup, readyAt: 1 }).text).toMatch(/Have the number of your order with you/);
  expect(done({ payment: 'paid', paidAt: 1 })).toEqual(['Ordered', 'Paid']);
  expect(done({ payment: 'paid', paidAt: 1, fulfilment: 'partial' })).toEqual(['Ordered', 'Paid', 'Packed']);
  expect(done({ payment: 'paid', paidAt: 1, fulfilment: 'fulfilled' })).toHaveLength(4);
});

it('does not say of downloads that they were sent', () => {
  const lines = sampleOrder().lines.map((line) => ({ ...line, requiresShipping: false }));
  const last = (changes: Partial<Order>) => orderSteps(sampleOrder({ lines, ...changes }), String).at(-1);
  expect(last({})).toMatchObject({ text: 'Once it is paid', done: false });
  expect(last({ payment: 'paid', paidAt: 1 })).toEqual({ title: 'Sent to you', text: 'We write to you', done: false });
});
