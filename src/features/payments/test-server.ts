import { z } from 'zod';
import type { RefundAnswer, RefundToMake } from './provider.ts';

/** How long, in milliseconds, it may take to answer. */
const PATIENCE = 3_000;

const answered = z.object({ state: z.enum(['pending', 'done', 'failed']), note: z.string().max(200) });

/**
 * Asks a server to give money back, as providers' interfaces are asked: with a key that tells it the same refund again.
 * @throws when it does not answer in time, or says nothing that it should
 */
export async function refundBy(server: string, refund: RefundToMake): Promise<RefundAnswer> {
  const response = await fetch(server, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': refund.reference },
    body: JSON.stringify(refund),
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`The provider answered ${response.status}.`);
  return answered.parse(await response.json());
}
