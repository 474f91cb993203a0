import { z } from 'zod';
import { newId } from '#lib/ids.ts';
import { paths } from '#lib/paths.ts';
import type {
  PaymentNotification,
  PaymentProvider,
  RefundAnswer,
  RefundNotification,
  RefundToMake,
} from './provider.ts';
import { isSigned, sign } from './signature.ts';
import { refundBy } from './test-server.ts';

export const TEST = 'test';

/**
 * The store a notification is for, the secret it is signed with, and the time in epoch milliseconds. `server` is the address of
 * one that gives money back in its stead, well or badly.
 */
export type TestProviderKeys = {
  siteId: string;
  secret: string | (() => Promise<string>);
  now: number;
  server?: string | undefined;
};

const reference = z.string().min(1).max(200);
const notification = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('payment'),
    reference,
    outcome: z.enum(['paid', 'declined', 'abandoned']),
    amount: z.int().nonnegative(),
    currency: z.string().length(3),
  }),
  z.strictObject({
    kind: z.literal('refund'),
    reference,
    state: z.enum(['done', 'failed']),
    note: z.string().max(200),
  }),
]);

/** How a refund goes: of an amount that ends in 01 it is refused, in 02 it is late, else the money is there at once. */
function refundAnswer({ amount, reference }: RefundToMake): RefundAnswer {
  if (amount % 100 === 1) return { state: 'failed', note: 'The bank refused it.' };
  if (amount % 100 !== 2) return { state: 'done', note: '' };
  return { state: 'pending', note: `The bank takes its time. Say how it ends at ${paths.testRefund(reference)}.` };
}

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
    start: async (payment) => ({ kind: 'redirect', url: paths.testPayment(payment.reference) }),
    refundsByHand: false,
    refund: async (refund) => (keys.server ? refundBy(keys.server, refund) : refundAnswer(refund)),
    async parseNotification(request) {
      const body = await request.text();
      if (!(await isSigned(request.headers, body, keys.siteId, await secretIn(keys), keys.now))) return null;
      return notification.safeParse(JSON.parse(body)).data ?? null;
    },
  };
}

/** The request that the test provider's server would send to `url`. Told twice, a message keeps its id. */
export async function testNotification(
  url: string,
  said: PaymentNotification | RefundNotification,
  keys: TestProviderKeys,
  id: string = newId(),
): Promise<Request> {
  const body = JSON.stringify(notification.parse(said));
  const signature = await sign({ id, body, at: keys.now }, keys.siteId, await secretIn(keys));
  return new Request(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...signature } });
}

const secretIn = ({ secret }: TestProviderKeys) => (typeof secret === 'string' ? secret : secret());
