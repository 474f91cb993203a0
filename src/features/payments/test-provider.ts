import { z } from 'zod';
import { paths } from '#lib/paths.ts';
import type { PaymentNotification, PaymentProvider } from './provider.ts';
import { isSigned, sign } from './signature.ts';

export const TEST = 'test';
const SIGNATURE = 'Hermes-Signature';

/** The store a notification is for, the secret it is signed with, and the time in epoch milliseconds. */
export type TestProviderKeys = { siteId: string; secret: string; now: number };

const notification = z.strictObject({
  reference: z.string().min(1).max(200),
  outcome: z.enum(['paid', 'declined', 'abandoned']),
  amount: z.int().nonnegative(),
  currency: z.string().length(3),
});

/**
 * Moves no money: its page, in local development only, lets one choose what becomes of a payment. What it then says goes
 * the way that a real provider's notifications go, signature and all.
 */
export function testProvider(keys: TestProviderKeys): PaymentProvider {
  return {
    id: TEST,
    title: 'Test payment',
    summary: 'No money moves. You choose on the next page how it ends.',
    isSlow: false,
    start: async ({ reference }) => ({ kind: 'redirect', url: paths.testPayment(reference) }),
    async parseNotification(request) {
      const body = await request.text();
      const signature = request.headers.get(SIGNATURE);
      if (!(await isSigned(signature, body, keys.siteId, keys.secret, keys.now))) return null;
      return notification.parse(JSON.parse(body));
    },
  };
}

/** The request that the test provider's server would send to `url`. */
export async function testNotification(
  url: string,
  said: PaymentNotification,
  keys: TestProviderKeys,
): Promise<Request> {
  const body = JSON.stringify(notification.parse(said));
  const signature = await sign(body, keys.siteId, keys.secret, keys.now);
  return new Request(url, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', [SIGNATURE]: signature },
  });
}
