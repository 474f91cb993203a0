import type { PaymentEnv } from '#features/payments/providers.ts';
import type { Shop } from '../../shop.ts';
import { askProvider } from './ask-provider.ts';

/**
 * Asks providers how the refunds of a store went of which nobody heard: one that is new to its provider is made, one that it
 * knows is not made again. `now` in epoch milliseconds.
 * @throws when the database does not answer: what was not noted is asked for again
 */
export async function sweepRefunds(shop: Shop, env: PaymentEnv, now: number): Promise<void> {
  const due = await shop.refunds.takeDue(now);
  const asked = await Promise.allSettled(due.map((id) => askProvider(id, { locals: { shop, now }, env })));
  for (const one of asked) if (one.status === 'rejected') throw one.reason;
}
