import { expect, it } from 'vitest';
import { refundStanding } from './refund-standing.ts';

const standing = (
  state: 'pending' | 'done' | 'failed',
  { note = '', askAt = null as number | null, isByHand = false },
) => refundStanding({ state, note, askAt }, isByHand, (at) => `at ${at}`);

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
