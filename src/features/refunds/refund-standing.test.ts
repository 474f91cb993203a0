import { expect, it } from 'vitest';
import { sampleOrder } from '../../../tests/support/sample-order.ts';
import { isStillOwed, refundStanding } from './refund-standing.ts';

const standing = (
  state: 'pending' | 'done' | 'failed',
  { note = '', askAt = null as number | null, isByHand = false, isOwed = true },
) => refundStanding({ state, note, askAt }, { isByHand, isOwed }, (at) => `at ${at}`);

it('says when the provider is asked again, and after what it said', () => {
  const { says, button } = standing('pending', { askAt: 5 });
  expect(says).toBe('The provider has not said yet how it went. It is asked again by itself: at 5.');
  expect(button).toBe('Ask the provider');
  expect(standing('pending', { note: 'The bank takes its time.', askAt: 5 }).says).toMatch(
    /^The bank takes its time\. It/,
  );
});

it('sends staff to ask where nobody else does', () => {
  expect(standing('pending', {}).says).toContain('Ask the provider how it went.');
});

it('tells staff to send what no provider sends', () => {
  const note = 'Send the money back yourself, then mark it as sent.';
  expect(standing('pending', { note, isByHand: true })).toMatchObject({
    ...{ label: 'To be sent', says: note, button: 'Mark as sent' },
  });
});

it('says of one that failed why, and where the money is', () => {
  expect(standing('failed', { note: 'The bank refused it.', isByHand: true })).toMatchObject({
    ...{ label: 'Failed', tone: 'bad', button: 'Try again' },
    says: 'The bank refused it. The money is still here: try again, or give it back another way.',
  });
});

it('leaves nothing to do about one that is done', () => {
  expect(standing('done', { note: 'x' })).toMatchObject({ label: 'Given back', says: '', button: null });
});

it('leaves nothing to try again once the order does not owe that much', () => {
  const { says, button } = standing('failed', { note: 'The bank refused it.', isOwed: false });
  expect(button).toBeNull();
  expect(says).toBe('The bank refused it. The order does not owe that much any more: there is nothing to try again.');
  const order = sampleOrder({ payment: 'paid', total: 9600, paid: 9600, credited: 2400 });
  expect(isStillOwed(order, { amount: 2400 })).toBe(true);
  expect(isStillOwed({ ...order, refunded: 1 }, { amount: 2400 })).toBe(false);
  expect(isStillOwed({ ...order, status: 'cancelled', refunded: 7200 }, { amount: 2400 })).toBe(true);
});
