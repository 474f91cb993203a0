import { amountDue } from '#features/orders/orders.ts';
import type { Refund } from './refund.ts';

/** Where a refund stands, for staff: a word, a tint where a person is needed, a shape, and what there is to know or do. */
export type RefundStanding = {
  label: string;
  tone: 'quiet' | 'warn' | 'bad';
  shape: 'ring' | 'half' | 'full';
  says: string;
  /** What staff can do about it; null where it has ended. */
  button: 'Ask the provider' | 'Mark as sent' | 'Try again' | null;
};

/** Whether an order still owes what a refund failed to give back: it may have gone back in another way since. */
export const isStillOwed = (order: Parameters<typeof amountDue>[0], { amount }: Pick<Refund, 'amount'>): boolean =>
  -amountDue(order) >= amount;

/**
 * Says where a refund stands.
 * @param isByHand whether staff give the money back themselves
 * @param isOwed whether the order still owes that much
 * @param time how a moment (epoch milliseconds) is said
 */
export function refundStanding(
  { state, note, askAt }: Pick<Refund, 'state' | 'note' | 'askAt'>,
  { isByHand, isOwed }: { isByHand: boolean; isOwed: boolean },
  time: (at: number) => string,
): RefundStanding {
  if (state === 'done') return { label: 'Given back', tone: 'quiet', shape: 'full', says: '', button: null };
  if (state === 'failed') {
    const why = note || 'The provider refused it.';
    if (!isOwed) {
      const says = `${why} The order does not owe that much any more: there is nothing to try again.`;
      return { label: 'Failed', tone: 'quiet', shape: 'ring', says, button: null };
    }
    const says = `${why} The money is still here: try again, or give it back another way.`;
    return { label: 'Failed', tone: 'bad', shape: 'ring', says, button: 'Try again' };
  }
  if (isByHand) return { label: 'To be sent', tone: 'warn', shape: 'half', says: note, button: 'Mark as sent' };
  const next = askAt === null ? 'Ask the provider how it went.' : `It is asked again by itself: ${time(askAt)}.`;
  const says = `${note || 'The provider has not said yet how it went.'} ${next}`;
  return { label: 'On its way', tone: 'warn', shape: 'half', says, button: 'Ask the provider' };
}
